import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { TicketRepository } from '../data/ticket.repository';
import { TicketClocks } from './ticket-clocks';

/** A public message by a person has left the outbox (or stands on the portal, for who has no address): reply clocks are met. */
@Injectable()
export class ConfirmDelivery {
  constructor(private readonly tickets: TicketRepository, private readonly clocks: TicketClocks) {}

  async execute(command: { ticketId: string; messageId: string; at: Date }, tx: Tx): Promise<void> {
    const ticket = await this.tickets.lock(command.ticketId, tx);
    const [row] = await tx.query<{ byPerson: boolean; unansweredSince: Date | null }>(
      `SELECT m.author_kind = 'staff' AS "byPerson",
         (SELECT min(c.created_at) FROM ticket_message c WHERE c.ticket_id = m.ticket_id AND c.author_kind = 'customer' AND c.created_at > m.created_at) AS "unansweredSince"
       FROM ticket_message m WHERE m.id = $1 AND m.ticket_id = $2`,
      [command.messageId, ticket.id],
    );
    if (!row?.byPerson) return;
    const due = await this.clocks.onReplyDelivered(ticket, command.at, row.unansweredSince, tx);
    this.tickets.save(ticket, due, tx);
  }
}
