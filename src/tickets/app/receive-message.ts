import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { AddContent, type Author } from './add-content';
import { ChangeStatus } from './change-status';
import type { MessageContent } from './new-ticket';
import { Participants } from './participants';
import { TicketClocks } from './ticket-clocks';

export interface ReceiveMessageCommand {
  ticketId: string;
  author: Author;
  channel: 'web' | 'email';
  content: MessageContent;
  /** When it reached us. */
  receivedAt: Date;
  /** Of a third party: an agent let them take part, so the customer sees it. */
  accepted?: boolean;
  /** The customer says that it only is a thank-you: what is resolved or closed stays so. */
  thanks?: boolean;
}

/** Where the message went: on the ticket, or the closed ticket is past its window and a new one must be opened. */
export type Received = { placed: true; ticketId: string; messageId: string } | { placed: false; closedTicketId: string };

/**
 * A message from outside about an existing ticket. A merged ticket passes it on to the survivor; a resolved or closed one
 * is taken up again inside the reopen window (when in doubt it reopens: losing a complaint is worse).
 */
@Injectable()
export class ReceiveMessage {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly content: AddContent,
    private readonly status: ChangeStatus,
    private readonly clocks: TicketClocks,
    private readonly participants: Participants,
  ) {}

  async execute(command: ReceiveMessageCommand, tx: Tx): Promise<Received> {
    const ticket = await this.tickets.lock(await this.tickets.survivorOf(command.ticketId), tx);
    const thanks = command.thanks === true && (ticket.status === 'resolved' || ticket.status === 'closed');
    if (!thanks && (await this.isPastReopening(ticket))) return { placed: false, closedTicketId: ticket.id };
    const { channel, content } = command;
    const fromCustomer = command.author.kind === 'customer';
    const { author, accepted } = await this.asSeenFrom(ticket, command);
    const visibility = author.kind === 'third_party' && !accepted ? 'internal' : 'public';
    const messageId = this.content.stage(ticket, author, { visibility }, channel, content, tx);
    const due = fromCustomer && !thanks ? await this.clocks.onCustomerMessage(ticket, messageId, command.receivedAt, tx) : {};
    this.tickets.save(ticket, { lastMessageId: messageId, ...due }, tx);
    tx.emit({
      name: 'ticket.message_added',
      payload: { ticketId: ticket.id, messageId, authorKind: author.kind, visibility },
    });
    if (visibility === 'internal' && content.sender?.address) {
      this.participants.propose(ticket.id, [{ address: content.sender.address, name: author.name, source: 'message' }], tx);
    }
    if (fromCustomer && !thanks) await this.takeUpAgain(ticket, author.kind === 'third_party' ? SYSTEM : author, messageId, tx);
    return { placed: true, ticketId: ticket.id, messageId };
  }

  /** The customer of a ticket that was merged into another one's is a third party there: neither reads the other by itself. */
  private async asSeenFrom(ticket: TicketEntity, { author, content, accepted = false }: ReceiveMessageCommand): Promise<{ author: Author; accepted: boolean }> {
    if (author.kind !== 'customer' || author.id === ticket.customerId) return { author, accepted };
    const address = content.sender?.address ?? null;
    const name = address !== null && address !== author.name ? `${author.name} <${address}>` : author.name;
    return { author: { kind: 'third_party', name }, accepted: address !== null && (await this.participants.isAccepted(ticket.id, address)) };
  }

  private async takeUpAgain(ticket: TicketEntity, customer: Actor, messageId: string, tx: Tx): Promise<void> {
    if (ticket.status === 'waiting_customer') await this.status.apply(ticket, { action: 'resume' }, SYSTEM, tx);
    else if (ticket.status === 'resolved' || ticket.status === 'closed') await this.status.apply(ticket, { action: 'reopen', messageId }, customer, tx);
    else if (ticket.status === 'withdrawn') await this.status.apply(ticket, { action: 'reopen', messageId }, SYSTEM, tx);
  }

  private async isPastReopening(ticket: TicketEntity): Promise<boolean> {
    const over = ticket.status === 'closed' || ticket.status === 'withdrawn';
    return over && this.clocks.isPastReopening(ticket);
  }
}
