import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { UNDELIVERABLE_AT } from '../../tickets';

/** What somebody outside said for all to read. */
export interface Said {
  author: string;
  text: string;
  at: Date;
}

/** Somebody who takes part in a ticket beside its customer. */
export interface ToldParticipant {
  id: string;
  address: string;
  name: string;
  /** What the customer and others said since they take part and since the last mail to them, oldest first; their own words left out. */
  said: Said[];
}

/** Older turns than these are left out. */
const MOST_TURNS = 10;

/** The turns before message `m` that participant `p` has not had by mail. An address in a name is nobody else's to know. */
const SAID = `(SELECT coalesce(json_agg(json_build_object('author', w.author, 'text', w.text, 'at', to_iso(w.at)) ORDER BY w.at, w.id), '[]') FROM (
    SELECT s.id, regexp_replace(regexp_replace(s.author_name, '\\s*<[^<>]*>$', ''), '@\\S+', '') AS author, s.text, s.created_at AS at FROM ticket_message s
    WHERE s.ticket_id = p.ticket_id AND s.visibility = 'public' AND s.author_kind <> 'staff' AND s.sender_address IS DISTINCT FROM p.address
      AND s.created_at >= p.decided_at AND (s.created_at, s.id) < (m.created_at, m.id)
      AND s.created_at > coalesce((SELECT max(b.created_at) FROM delivery d JOIN ticket_message b ON b.id = d.source_message_id WHERE d.participant_id = p.id), '-infinity')
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${MOST_TURNS}) w)`;

/** Who takes part in a ticket and hears of a message: whom an agent had let in before it was written, and whom mail reaches. */
@Injectable()
export class AudienceQuery {
  constructor(private readonly database: Database) {}

  async of(ticketId: string, messageId: string): Promise<ToldParticipant[]> {
    const rows = await this.database.query<Omit<ToldParticipant, 'said'> & { said: (Omit<Said, 'at'> & { at: string })[] }>(
      `SELECT p.id, p.address, p.name, ${SAID} AS said FROM ticket_participant p JOIN ticket_message m ON m.id = $2 AND m.ticket_id = p.ticket_id
       WHERE p.ticket_id = $1 AND p.state = 'accepted' AND p.decided_at <= m.created_at AND ${UNDELIVERABLE_AT} IS NULL
         AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.participant_id = p.id AND d.source_message_id = m.id) ORDER BY p.id`,
      [ticketId, messageId],
    );
    return rows.map((row) => ({ ...row, said: row.said.map((turn) => ({ ...turn, at: new Date(turn.at) })) }));
  }
}
