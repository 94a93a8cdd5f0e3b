import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { TicketRepository } from '../data/ticket.repository';

/** What a third party wrote: the agent shows it to the customer, or keeps it inside. */
@Injectable()
export class ReviewMessage {
  constructor(private readonly tickets: TicketRepository) {}

  /** @throws DomainError `not_found` for anything but a third party's message of this ticket. */
  async execute(command: { ticketId: string; messageId: string; shown: boolean }, actor: Actor, tx: Tx): Promise<void> {
    const { ticketId, messageId, shown } = command;
    const ticket = await this.tickets.lock(ticketId, tx);
    const [message] = await tx.query<{ review: string }>(
      `SELECT review FROM ticket_message WHERE id = $1 AND ticket_id = $2 AND author_kind = 'third_party' AND review IS NOT NULL FOR UPDATE`, [messageId, ticketId],
    );
    if (!message) throw DomainError.notFound('message');
    if (message.review === (shown ? 'shown' : 'hidden')) return;
    tx.stage('UPDATE ticket_message SET review = $2, visibility = $3 WHERE id = $1', [messageId, shown ? 'shown' : 'hidden', shown ? 'public' : 'internal']);
    this.tickets.record(ticketId, shown ? 'message_shown' : 'message_hidden', { messageId }, actor, tx);
    this.tickets.save(ticket, {}, tx);
  }
}
