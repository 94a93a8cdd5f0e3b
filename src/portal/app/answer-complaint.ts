import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { Tx } from '../../platform/database/tx';
import { type StoredAttachment, type TicketSummary, Tickets } from '../../tickets';

export const customerOf = (ticket: TicketSummary): Extract<Actor, { kind: 'customer' }> => ({ kind: 'customer', id: ticket.customerId, name: ticket.customerName });

export interface CustomerMessage {
  text: string;
  attachments?: StoredAttachment[];
  /** Nothing has to be done about it. */
  thanks?: boolean;
}

/** What the customer does on the tracking page: writes, confirms or not, withdraws, appeals. */
@Injectable()
export class AnswerComplaint {
  constructor(private readonly tickets: Tickets, private readonly clock: Clock) {}

  /** A message; past the reopen window it opens a new complaint that is linked to the old one. */
  async write(ticket: TicketSummary, { text, attachments = [], thanks }: CustomerMessage, tx: Tx): Promise<{ id: string; ticketId: string }> {
    const receivedAt = this.clock.now();
    const content = { text, attachments };
    const received = await this.tickets.receive({ ticketId: ticket.id, author: customerOf(ticket), channel: 'web', content, receivedAt, thanks }, tx);
    if (received.placed) return { id: received.messageId, ticketId: received.ticketId };
    const opened = await this.tickets.follow(ticket, content, 'web', receivedAt, tx);
    return { id: opened.messageId, ticketId: opened.id };
  }

  /** One tap: yes closes it, no takes it up again. The comment becomes a message of the conversation. */
  async confirm(ticket: TicketSummary, satisfied: boolean, comment: string | undefined, tx: Tx): Promise<void> {
    const customer = customerOf(ticket);
    const action = satisfied ? 'confirm' : 'reject_resolution';
    await this.tickets.changeStatus({ ticketId: ticket.id, action, reason: comment }, customer, tx);
    if (comment && !satisfied) await this.write(ticket, { text: comment }, tx);
  }

  async withdraw(ticket: TicketSummary, reason: string, tx: Tx): Promise<void> {
    await this.tickets.changeStatus({ ticketId: ticket.id, action: 'withdraw', reason }, customerOf(ticket), tx);
  }

  async appeal(ticket: TicketSummary, reason: string, tx: Tx): Promise<void> {
    await this.tickets.changeStatus({ ticketId: ticket.id, action: 'appeal', reason }, customerOf(ticket), tx);
    await this.write(ticket, { text: reason }, tx);
  }
}
