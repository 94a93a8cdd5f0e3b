import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { newId, newReference } from '../../kernel/ids';
import { type Contact, Customers } from '../../customers';
import { Sla } from '../../sla';
import type { Tx } from '../../platform/database/tx';
import { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { priorityOf } from '../domain/priority';
import { AddContent } from './add-content';
import { slaFacts } from './ticket-clocks';
import type { NewTicket, OpenedTicket } from './new-ticket';
import { OpenTicketShelf } from './open-ticket-shelf';

/** Registers a complaint: ticket, first message, clocks, promise and the jobs that follow, in one unit of work. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly customers: Customers,
    private readonly sla: Sla,
    private readonly tickets: TicketRepository,
    private readonly content: AddContent,
    private readonly shelf: OpenTicketShelf,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `validation_failed` for a category that does not exist. */
  async execute(command: NewTicket, actor: Actor | null, tx: Tx): Promise<OpenedTicket> {
    const category = await this.shelf.categoryOf(command);
    const customer = await this.customers.findOrAdd(command.contact, tx);
    const ticket = this.draft(command, customer, command.teamId ?? category?.teamId ?? null);
    const clocks = await this.sla.open({ ticketId: ticket.id, facts: slaFacts(ticket), receivedAt: ticket.receivedAt }, tx);
    Object.assign(ticket, clocks.due, { promisedBy: clocks.promisedBy });
    const author = actor ?? ({ kind: 'customer', id: customer.id, name: command.contact.name } as const);
    const writer = { kind: 'customer', id: customer.id, name: command.contact.name } as const;
    const messageId = this.content.stage(ticket, writer, { visibility: 'public' }, command.channel, command.content, tx);
    ticket.lastMessageId = messageId;
    tx.insert(TicketEntity, ticket);
    tx.retryOnConflict('ticket_reference_key');
    if (command.guessedId) tx.stage(`INSERT INTO ticket_guess (ticket_id, guessed_id, state) VALUES ($1, $2, 'open')`, [ticket.id, command.guessedId]);
    this.tickets.record(ticket.id, 'opened', { channel: command.channel, kind: command.kind, guessedId: command.guessedId ?? null }, author, tx);
    tx.emit(
      { name: 'ticket.opened', payload: { ticketId: ticket.id, messageId, acknowledge: command.acknowledge ?? true } },
      { name: 'ticket.changed', payload: { ticketId: ticket.id, version: 1 } },
    );
    return {
      id: ticket.id, reference: ticket.reference, promisedBy: ticket.promisedBy, messageId,
      trackingToken: this.shelf.tokens.tracking(ticket), tokenSeed: ticket.tokenSeed.toString('hex'),
    };
  }

  /** How the customer of a ticket is reached, for a ticket that follows it. */
  async contactOf(ticket: { customerId: string; locale: 'fa' | 'en' }): Promise<Contact> {
    const { name, email, phone, preferredChannel } = (await this.customers.contactOf(ticket.customerId))!;
    return { name, email, phone, preferredChannel, locale: ticket.locale };
  }

  private draft(command: NewTicket, customer: { id: string; name: string }, teamId: string | null): TicketEntity {
    const now = this.clock.now();
    const { severity = null, impact = null } = command;
    return {
      id: newId(), reference: newReference(), version: 1, kind: command.kind, status: 'new', channel: command.channel,
      locale: command.contact.locale, subject: command.subject, customerId: customer.id, customerName: command.contact.name,
      categoryId: command.categoryId ?? null, product: command.product ?? null, orderRef: command.orderRef ?? null,
      occurredOn: command.occurredOn ?? null, desiredRemedy: command.desiredRemedy ?? null, severity, impact,
      priority: severity && impact ? priorityOf(severity, impact) : 'normal', tags: [], assigneeId: null, teamId,
      complainedAboutId: command.complainedAboutId ?? null, promisedBy: null, nextDueAt: 'infinity', nextDueMetric: null, nextDueState: null, breached: false,
      reopenCount: 0, escalationLevel: 0, appealLevel: 0,
      mailAddressId: command.mailAddressId ?? null, tokenSeed: randomBytes(16), lastMessageId: null, parentId: null,
      followsId: command.followsId ?? null, mergedIntoId: null, statusBefore: null, receivedAt: command.receivedAt,
      createdAt: now, updatedAt: now, statusSince: null, firstResolvedAt: null, resolvedAt: null, closedAt: null,
    };
  }
}
