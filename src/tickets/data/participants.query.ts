import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { ParticipantsResponse } from '../http/participants.responses';
import { UNDELIVERABLE_AT } from './participant.repository';

const SQL = `SELECT
  coalesce((SELECT json_agg(json_build_object('id', p.id, 'address', p.address, 'name', p.name, 'state', p.state, 'source', p.source,
      'proposedAt', to_iso(p.proposed_at), 'decidedAt', to_iso(p.decided_at), 'decidedByName', u.name,
      'undeliverableAt', to_iso(${UNDELIVERABLE_AT})) ORDER BY p.proposed_at, p.id)
    FROM ticket_participant p LEFT JOIN staff_user u ON u.id = p.decided_by WHERE p.ticket_id = $1), '[]') AS items,
  (SELECT json_build_object('id', g.id, 'reference', g.reference, 'subject', g.subject, 'customerName', g.customer_name, 'state', q.state)
    FROM ticket_guess q JOIN ticket g ON g.id = q.guessed_id WHERE q.ticket_id = $1) AS guess,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'reference', o.reference, 'subject', o.subject, 'customerName', o.customer_name, 'state', q.state) ORDER BY o.created_at)
    FROM ticket_guess q JOIN ticket o ON o.id = q.ticket_id WHERE q.guessed_id = $1 AND q.state <> 'dismissed'), '[]') AS claims`;

/** Who takes part in a ticket, who asks to, and what may belong together. */
@Injectable()
export class ParticipantsQuery {
  constructor(private readonly database: Database) {}

  async of(ticketId: string): Promise<ParticipantsResponse> {
    return (await this.database.one<ParticipantsResponse>(SQL, [ticketId]))!;
  }
}
