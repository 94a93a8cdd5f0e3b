import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { UNDELIVERABLE_AT } from '../../tickets';

/** Somebody who takes part in a ticket beside its customer. */
export interface ToldParticipant {
  id: string;
  address: string;
  name: string;
}

/** Who takes part in a ticket and hears of a message: whom an agent had let in before it was written, and whom mail reaches. */
@Injectable()
export class AudienceQuery {
  constructor(private readonly database: Database) {}

  of(ticketId: string, messageId: string): Promise<ToldParticipant[]> {
    return this.database.query<ToldParticipant>(
      `SELECT p.id, p.address, p.name FROM ticket_participant p JOIN ticket_message m ON m.id = $2 AND m.ticket_id = p.ticket_id
       WHERE p.ticket_id = $1 AND p.state = 'accepted' AND p.decided_at <= m.created_at AND ${UNDELIVERABLE_AT} IS NULL
         AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.participant_id = p.id AND d.source_message_id = m.id) ORDER BY p.id`,
      [ticketId, messageId],
    );
  }
}
