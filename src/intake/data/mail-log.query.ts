import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { decodeTimeCursor, encodeCursor } from '../../kernel/page';
import { Database } from '../../platform/database/database';
import { FINAL_LIST } from '../../tickets';
import { type InboundMailState, MAIL_STATES } from '../domain/mail-states';
import type { InboundMailPageResponse, InboundMailResponse } from '../http/inbound-mail.responses';

const COLUMNS = `id, state, reason, ticket_id AS "ticketId", message_id AS "messageId", to_iso(received_at) AS "receivedAt",
  to_iso(processed_at) AS "processedAt", subject, from_address AS "fromAddress", source, size::int AS size, attempts, duplicate_of AS "duplicateOf",
  authentication, released, to_iso(settled_at) AS "settledAt"`;

export interface MailLogFilter {
  state?: InboundMailState;
  cursor?: string;
  limit?: number;
}

/** Every message that reached us and where it ended, newest first. */
@Injectable()
export class MailLogQuery {
  constructor(private readonly database: Database) {}

  async page({ state, cursor, limit = 50 }: MailLogFilter): Promise<InboundMailPageResponse> {
    const params: unknown[] = [limit + 1];
    const where = ['true'];
    if (state) where.push(`state = $${params.push(state)}`);
    if (cursor) {
      const [at, id] = decodeTimeCursor(cursor);
      where.push(`(received_at, id) < ($${params.push(at)}::timestamptz, $${params.push(id)}::uuid)`);
    }
    const rows = await this.database.query<InboundMailResponse & { position: string }>(
      `SELECT ${COLUMNS}, received_at::text AS position FROM inbound_mail WHERE ${where.join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT $1`,
      params,
    );
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const items = rows.slice(0, limit).map(({ position: _position, ...item }) => item);
    return { items, nextCursor: last && encodeCursor([last.position, last.id]), counts: await this.counts(), spamTickets: await this.spam() };
  }

  /** @throws DomainError `not_found` */
  async one(id: string): Promise<InboundMailResponse> {
    const row = await this.database.one<InboundMailResponse>(`SELECT ${COLUMNS} FROM inbound_mail WHERE id = $1`, [id]);
    if (!row) throw DomainError.notFound('mail');
    return row;
  }

  /** Refuses to show what it says. @throws DomainError `not_found`; `message.withheld` (403) for the person whom its ticket is about. */
  async mayRead(id: string, staffId: string): Promise<void> {
    await this.rawOf(id, staffId);
  }

  /** The hash under which its bytes are kept. @throws as `mayRead` */
  async rawOf(id: string, staffId: string): Promise<Buffer> {
    const row = await this.database.one<{ raw: Buffer; withheld: boolean }>(
      `SELECT raw_sha256 AS raw, EXISTS (SELECT 1 FROM ticket t WHERE t.id = ticket_id AND t.complained_about_id = $2) AS withheld FROM inbound_mail WHERE id = $1`, [id, staffId],
    );
    if (!row) throw DomainError.notFound('mail');
    if (row.withheld) throw new DomainError('forbidden', 'message.withheld', 'The complaint is about you, so what would tell you who complained is kept from you.');
    return row.raw;
  }

  /** Mails that could not be read, about which nobody has decided and whose ticket somebody still works on. */
  async heldAndOpen(): Promise<number> {
    const row = await this.database.one<{ open: number }>(
      `SELECT count(*)::int AS open FROM inbound_mail m JOIN ticket t ON t.id = m.ticket_id
       WHERE m.state = 'quarantined' AND m.settled_at IS NULL AND t.status NOT IN ${FINAL_LIST}`,
    );
    return row!.open;
  }

  private async spam(): Promise<number> {
    return (await this.database.one<{ count: number }>(`SELECT count(*)::int AS count FROM ticket WHERE status = 'rejected_spam'`))!.count;
  }

  private async counts(): Promise<Record<InboundMailState, number>> {
    const rows = await this.database.query<{ state: InboundMailState; count: number }>('SELECT state, count(*)::int AS count FROM inbound_mail GROUP BY state');
    const none = Object.fromEntries(MAIL_STATES.map((state) => [state, 0])) as Record<InboundMailState, number>;
    return Object.assign(none, Object.fromEntries(rows.map(({ state, count }) => [state, count])));
  }
}
