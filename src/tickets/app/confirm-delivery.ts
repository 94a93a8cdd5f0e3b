import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { TicketClocks } from './ticket-clocks';

/** A public message by a person has left the outbox (or stands on the portal, for who has no address): reply clocks are met. */
@Injectable()
export class ConfirmDelivery {
  constructor(private readonly tickets: TicketRepository, private readonly clocks: TicketClocks) {}

  async execute(command: { ticketId: string; messageId: string; at: Date }, tx: Tx): Promise<void> {
    const ticket = await this.lockHolder(command, tx);
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

  /** The ticket that holds the message now; it may have been split off on its way out, or while this waited for the lock. */
  private async lockHolder({ ticketId, messageId }: { ticketId: string; messageId: string }, tx: Tx): Promise<TicketEntity> {
    const ticket = await this.tickets.lock(ticketId, tx);
    const [holder] = await tx.query<{ id: string }>('SELECT ticket_id AS id FROM ticket_message WHERE id = $1', [messageId]);
    return !holder || holder.id === ticketId ? ticket : this.lockHolder({ ticketId: holder.id, messageId }, tx);
  }
}
