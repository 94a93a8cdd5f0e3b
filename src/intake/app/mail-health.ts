import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import { HealthCheck } from '../../platform/health';
import { LATE_MS } from '../data/mail-sources.query';
import { KnownSources } from './mailboxes/known-sources';
import { ReaderSettings } from './mailboxes/reader-settings';

/** Messages that could not be read within the last hour, beyond which something is wrong with us and not with them. */
const MOST_QUARANTINED = 100;
const LONGEST_WAIT_MS = 15 * 60_000;

/** What only a person can mend is told on the page of mailboxes; taking this process out of service would shut that page. */
const NOT_OURS = ['login_rejected', 'secret_unreadable', 'token_rejected', 'token_client_rejected', 'folder_missing', 'certificate_invalid', 'host_forbidden', 'host_unknown', 'plaintext_forbidden'];

/** Received mail is being dealt with, and can be read. */
@Injectable()
export class MailCheck extends HealthCheck {
  readonly name = 'mail';

  constructor(private readonly database: Database, private readonly clock: Clock, private readonly settings: ReaderSettings, private readonly sources: KnownSources) {
    super();
  }

  async check(): Promise<string | null> {
    const now = this.clock.now();
    const row = await this.database.one<{ quarantined: number; oldest: Date | null }>(
      `SELECT (SELECT count(*)::int FROM inbound_mail WHERE state = 'quarantined' AND fetched_at > $1::timestamptz - interval '1 hour') AS quarantined,
         (SELECT min(fetched_at) FROM inbound_mail WHERE state IN ('received', 'failed')) AS oldest`,
      [now],
    );
    const { quarantined, oldest } = row!;
    if (quarantined > MOST_QUARANTINED) return `${quarantined} mails of the last hour could not be read`;
    const waitedMs = oldest ? now.getTime() - oldest.getTime() : 0;
    if (waitedMs > LONGEST_WAIT_MS) return `a mail has waited ${Math.round(waitedMs / 60_000)} min`;
    return this.settings.enabled ? this.lateMailbox(now) : null;
  }

  /** Mailboxes that were read before and are not now. */
  private async lateMailbox(now: Date): Promise<string | null> {
    const row = await this.database.one<{ late: number }>(
      `SELECT count(*)::int AS late FROM mail_reader r WHERE checked_at < $1::timestamptz - $2 * interval '1 millisecond' AND (error IS NULL OR error <> ALL($3))
         AND (source_id = $4 OR EXISTS (SELECT 1 FROM mail_source s WHERE s.id = r.source_id AND s.enabled))`,
      [now, LATE_MS, NOT_OURS, this.sources.fromSettings?.id ?? null],
    );
    return row!.late > 0 ? `${row!.late} mailboxes were not read for ${LATE_MS / 60_000} min` : null;
  }
}
