import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { Happening } from '../../sla';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { AmendTicket } from './amend-ticket';
import { type ChangeStatusCommand, ChangeStatus } from './change-status';
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
    private readonly repository: TicketRepository,
    private readonly amender: AmendTicket,
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
    const { kind, subject, categoryId, product, orderRef, mailAddressId, complainedAboutId } = closed;
    return this.opener.execute({ kind, subject, categoryId, product, orderRef, mailAddressId, complainedAboutId, content, channel, contact, receivedAt, followsId: closed.id }, null, tx);
  }

  /** Moves a ticket along its lifecycle. */
  changeStatus(command: ChangeStatusCommand, actor: Actor, tx: Tx): Promise<TicketSummary> {
    return this.status.execute(command, actor, tx);
  }

  /** Locks the ticket, adds to its story and moves its version on; `happening` is what this means to its clocks. */
  amend(ticketId: string, entry: { type: string; data: object } | null, actor: Actor, tx: Tx, happening?: Happening): Promise<TicketSummary> {
    return this.amender.execute({ ticketId, entry, happening }, actor, tx);
  }

  /** A person's reply has left the outbox. */
  replyDelivered(command: { ticketId: string; messageId: string; at: Date }, tx: Tx): Promise<void> {
    return this.amender.delivery.execute(command, tx);
  }

  /** The ticket of an id or a reference. @throws DomainError `not_found`. */
  async get(idOrReference: string): Promise<TicketSummary> {
    const ticket = await this.repository.find(idOrReference);
    if (!ticket) throw DomainError.notFound('ticket');
    return ticket;
  }
}
