import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { Database } from '../../platform/database/database';
import { mailboxUrl, type MailSourceConfig } from '../domain/mail-source';
import type { MailFaultResponse, MailSourceResponse, MailSourceStatusResponse } from '../http/mail-sources.responses';

/** A mailbox without a good look for so long is late, in milliseconds. */
export const LATE_MS = 5 * 60_000;

const COLUMNS = `id, name, host, port, security, username, auth, token_url AS "tokenUrl", client_id AS "clientId", scope, folder, after_commit AS "afterCommit",
  move_to AS "moveTo", existing, own_server AS "ownServer", enabled, version`;

interface ReaderRow {
  checkedAt: string | null;
  error: string | null;
  errorDetail: string | null;
  errorAt: string | null;
  failures: number;
}

/** Mailboxes as they are shown: what they are, and how the reading goes. */
@Injectable()
export class MailSourcesQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async all(): Promise<Omit<MailSourceResponse, 'status' | 'fromSettings'>[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM mail_source ORDER BY name, id`);
  }

  /** @throws DomainError `not_found` */
  async one(id: string): Promise<MailSourceResponse> {
    const row = await this.database.one<Omit<MailSourceResponse, 'status' | 'fromSettings'>>(`SELECT ${COLUMNS} FROM mail_source WHERE id = $1`, [id]);
    if (!row) throw DomainError.notFound('mailbox');
    return { ...row, fromSettings: false, status: await this.status(row) };
  }

  async status(source: MailSourceConfig): Promise<MailSourceStatusResponse> {
    const reader = await this.database.one<ReaderRow>(
      `SELECT to_iso(checked_at) AS "checkedAt", error, error_detail AS "errorDetail", to_iso(error_at) AS "errorAt", failures FROM mail_reader WHERE source_id = $1`, [source.id],
    );
    const faults = await this.database.query<MailFaultResponse>(
      `SELECT uid_validity::float8 AS "uidValidity", uid::float8 AS uid, state, tries, reason, to_iso(first_at) AS "firstAt", to_iso(last_at) AS "lastAt", to_iso(next_try_at) AS "nextTryAt"
       FROM mail_fault WHERE source_id = $1 AND state <> 'recorded' ORDER BY uid DESC LIMIT 100`, [source.id],
    );
    const count = await this.database.one<{ n: number }>('SELECT count(*)::int AS n FROM inbound_mail WHERE mailbox = $1', [mailboxUrl(source)]);
    const { checkedAt = null, error = null, errorDetail = null, errorAt = null } = reader ?? {};
    return { state: this.stateOf(source, reader), checkedAt, error, errorDetail, errorAt, received: count!.n, faults };
  }

  private stateOf({ enabled }: MailSourceConfig, reader: ReaderRow | null): MailSourceStatusResponse['state'] {
    if (!enabled) return 'disabled';
    if (reader && reader.failures > 0) return 'failing';
    if (!reader?.checkedAt) return 'starting';
    return this.clock.nowMs() - Date.parse(reader.checkedAt) > LATE_MS ? 'late' : 'reading';
  }
}
