import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { type ChangeStatusCommand, ChangeStatus } from './change-status';
import { ConfirmDelivery } from './confirm-delivery';
import type { TicketChannel } from '../domain/states';
import type { MessageContent, NewTicket, OpenedTicket } from './new-ticket';
import { OpenTicket } from './open-ticket';
import { ReceiveMessage, type Received, type ReceiveMessageCommand } from './receive-message';
import { TicketTokens } from './ticket-tokens';

/** A ticket as other modules may know it. */
export type TicketSummary = Readonly<TicketEntity>;

/** Tickets, as the rest of the house uses them. */
@Injectable()
export class Tickets {
  constructor(
    private readonly opener: OpenTicket,
    private readonly receiver: ReceiveMessage,
    private readonly status: ChangeStatus,
    private readonly delivery: ConfirmDelivery,
    private readonly repository: TicketRepository,
    readonly tokens: TicketTokens,
  ) {}

  /** Registers a ticket; `actor` is the colleague who logs it, null when the customer filed it. */
  open(command: NewTicket, actor: Actor | null, tx: Tx): Promise<OpenedTicket> {
    return this.opener.execute(command, actor, tx);
  }

  /** Adds a message from outside; may take a closed ticket up again. */
  receive(command: ReceiveMessageCommand, tx: Tx): Promise<Received> {
    return this.receiver.execute(command, tx);
  }

  /** A new ticket of the same customer that takes a closed one up again. */
  async follow(closed: TicketSummary, content: MessageContent, channel: TicketChannel, receivedAt: Date, tx: Tx): Promise<OpenedTicket> {
    const contact = await this.opener.contactOf(closed);
    const { kind, subject, categoryId, product, orderRef } = closed;
    return this.opener.execute({ kind, subject, categoryId, product, orderRef, content, channel, contact, receivedAt, followsId: closed.id }, null, tx);
  }

  /** Moves a ticket along its lifecycle. */
  changeStatus(command: ChangeStatusCommand, actor: Actor, tx: Tx): Promise<TicketSummary> {
    return this.status.execute(command, actor, tx);
  }

  /** Locks the ticket and lets `work` write what belongs to it; then its story and version move on. */
  async amend(ticketId: string, entry: { type: string; data: object } | null, actor: Actor, tx: Tx): Promise<TicketSummary> {
    const ticket = await this.repository.lock(ticketId, tx);
    if (entry) this.repository.record(ticketId, entry.type, entry.data, actor, tx);
    this.repository.save(ticket, {}, tx);
    return ticket;
  }

  /** A person's reply has left the outbox. */
  replyDelivered(command: { ticketId: string; messageId: string; at: Date }, tx: Tx): Promise<void> {
    return this.delivery.execute(command, tx);
  }

  /** The ticket of an id or a reference. @throws DomainError `not_found`. */
  async get(idOrReference: string): Promise<TicketSummary> {
    const ticket = await this.repository.find(idOrReference);
    if (!ticket) throw DomainError.notFound('ticket');
    return ticket;
  }
}
