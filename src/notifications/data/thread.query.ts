import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

export interface Thread {
  inReplyTo: string | null;
  /** Oldest first. */
  references: string[];
}

const MOST = 30;
/** What may stand in a header line; an id that a broken mail program made is left out. */
const MESSAGE_ID = /^<[^<>\s]+@[^<>\s]+>$/;

const SQL = `SELECT id, mine FROM (
    SELECT i.message_id AS id, m.created_at AS at, false AS mine FROM ticket_message m JOIN inbound_mail i ON i.id = m.inbound_mail_id
    WHERE m.ticket_id = $1 AND m.author_kind = 'customer' AND i.message_id IS NOT NULL
    UNION ALL
    SELECT message_id, created_at, true FROM delivery WHERE ticket_id = $1 AND staff_id IS NULL AND participant_id IS NULL AND state IN ('sent', 'queued')) thread
  ORDER BY at DESC, id DESC LIMIT ${MOST}`;

/** The mails that somebody who takes part has: theirs, and ours to them. */
const PARTICIPANT_SQL = `SELECT id, mine FROM (
    SELECT i.message_id AS id, m.created_at AS at, false AS mine FROM ticket_message m JOIN inbound_mail i ON i.id = m.inbound_mail_id
    WHERE m.ticket_id = $1 AND m.sender_address = $2
    UNION ALL
    SELECT message_id, created_at, true FROM delivery WHERE ticket_id = $1 AND address = $2 AND participant_id IS NOT NULL AND state IN ('sent', 'queued')) thread
  ORDER BY at DESC, id DESC LIMIT ${MOST}`;

/** The mails of a ticket that its reader has, so that the next one joins them in every mail program (RFC 5322, 3.6.4). */
@Injectable()
export class ThreadQuery {
  constructor(private readonly database: Database) {}

  of(ticketId: string): Promise<Thread> {
    return this.read(SQL, [ticketId]);
  }

  ofParticipant(ticketId: string, address: string): Promise<Thread> {
    return this.read(PARTICIPANT_SQL, [ticketId, address]);
  }

  private async read(sql: string, params: string[]): Promise<Thread> {
    const rows = (await this.database.query<{ id: string; mine: boolean }>(sql, params)).filter(({ id }) => MESSAGE_ID.test(id));
    const answered = rows.find(({ mine }) => !mine) ?? rows[0];
    return { inReplyTo: answered?.id ?? null, references: rows.map(({ id }) => id).reverse() };
  }
}
