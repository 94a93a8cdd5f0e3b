import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId, newReference } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { Sla, SlaRecord } from '../../sla';
import { type MovedMessage, MessageMover } from '../data/message-mover.repository';
import { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { slaFacts, TicketClocks } from './ticket-clocks';

export interface SplitCommand {
  ticketId: string;
  messageIds: string[];
  /** The old one when absent. */
  subject?: string;
  version?: number;
}

export interface SplitOff {
  id: string;
  reference: string;
  promisedBy: Date | null;
}

/**
 * Two matters in one ticket: chosen messages go to a new one, whose clocks start when the first of them arrived. A reply clock of the old
 * one that waited for a message that left is over, or goes on with the oldest unanswered message that stays.
 */
@Injectable()
export class SplitTicket {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly messages: MessageMover,
    private readonly sla: Sla,
    private readonly record: SlaRecord,
    private readonly clocks: TicketClocks,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `version_conflict`, `ticket.merged` (409); `validation_failed` for messages of another ticket,
   *   none by the customer, or all there are.
   */
  async execute({ ticketId, messageIds, subject, version }: SplitCommand, actor: Actor, tx: Tx): Promise<SplitOff> {
    const ticket = await this.tickets.lock(ticketId, tx, version);
    if (ticket.status === 'merged') throw new DomainError('conflict', 'ticket.merged', 'This ticket goes on in another one.', [], { ticketId: ticket.mergedIntoId });
    const { moved, left } = await this.choose(ticketId, messageIds, tx);
    const fresh = this.draft(ticket, moved, subject);
    const clocks = await this.sla.open({ ticketId: fresh.id, facts: slaFacts(fresh), receivedAt: fresh.receivedAt }, tx);
    Object.assign(fresh, clocks.due, { promisedBy: clocks.promisedBy });
    tx.insert(TicketEntity, fresh);
    tx.retryOnConflict('ticket_reference_key');
    this.messages.move(moved, ticketId, fresh.id, tx);
    this.tickets.record(ticketId, 'split_off', { ticketId: fresh.id, reference: fresh.reference, messageIds: moved.map(({ id }) => id) }, actor, tx);
    const due = await this.clocks.onMessagesMoved(ticket, moved.map(({ id }) => id), left.filter(({ byCustomer }) => byCustomer), tx);
    this.tickets.save(ticket, { lastMessageId: left.findLast(({ isPublic }) => isPublic)?.id ?? null, ...due }, tx);
    await this.catchUp(fresh, moved, tx);
    this.announce(fresh, ticket, moved[0]!.id, actor, tx);
    return { id: fresh.id, reference: fresh.reference, promisedBy: fresh.promisedBy };
  }

  private async choose(ticketId: string, ids: readonly string[], tx: Tx): Promise<{ moved: MovedMessage[]; left: MovedMessage[] }> {
    const all = await this.messages.of(ticketId, await this.record.arrivals(ticketId, tx), tx);
    const wanted = new Set(ids.map((id) => id.toLowerCase()));
    const moved = all.filter(({ id }) => wanted.has(id));
    const left = all.filter(({ id }) => !wanted.has(id));
    if (moved.length !== wanted.size) throw DomainError.invalid('messageIds', 'unknown', 'A message is not one of this ticket.');
    if (!moved.some(({ byCustomer }) => byCustomer)) throw DomainError.invalid('messageIds', 'split.no_customer_message', 'A ticket begins with what a customer says.');
    if (!left.some(({ byCustomer }) => byCustomer)) throw DomainError.invalid('messageIds', 'split.nothing_left', 'Something the customer said must stay here.');
    return { moved, left };
  }

  private draft(ticket: TicketEntity, moved: readonly MovedMessage[], subject: string | undefined): TicketEntity {
    const now = this.clock.now();
    return {
      ...ticket, id: newId(), reference: newReference(), version: 1, status: 'new', subject: subject ?? ticket.subject, tags: [], assigneeId: null,
      promisedBy: null, nextDueAt: 'infinity', nextDueMetric: null, nextDueState: null, breached: false, reopenCount: 0, escalationLevel: 0, appealLevel: 0,
      tokenSeed: randomBytes(16), lastMessageId: moved.findLast(({ isPublic }) => isPublic)?.id ?? null, parentId: null, followsId: null,
      mergedIntoId: null, statusBefore: null, receivedAt: arrivalOf(moved), createdAt: now, updatedAt: now, firstResolvedAt: null, resolvedAt: null, closedAt: null,
    };
  }

  /** Replies that went along have answered what they answered before, when they left. One that has not left yet answers when it does. */
  private async catchUp(fresh: TicketEntity, moved: readonly MovedMessage[], tx: Tx): Promise<void> {
    const said = moved.filter(({ isPublic }) => isPublic).flatMap(({ id, byCustomer, arrivedAt, leftAt }) => {
      const at = byCustomer ? arrivedAt : leftAt;
      return at && at >= fresh.receivedAt ? [{ id, byCustomer, at }] : [];
    }).toSorted((a, b) => a.at.getTime() - b.at.getTime());
    const first = said.findIndex(({ byCustomer }) => !byCustomer);
    if (first < 0) return;
    this.tickets.save(fresh, (await this.clocks.onSaidBefore(fresh, said.slice(first), tx)) ?? {}, tx);
  }

  private announce(fresh: TicketEntity, from: TicketEntity, messageId: string, actor: Actor, tx: Tx): void {
    this.tickets.record(fresh.id, 'opened', { channel: fresh.channel, kind: fresh.kind, guessedId: null, splitFromId: from.id, splitFrom: from.reference }, actor, tx);
    tx.emit(
      { name: 'ticket.opened', payload: { ticketId: fresh.id, messageId, acknowledge: true } },
      { name: 'ticket.changed', payload: { ticketId: fresh.id, version: 1 } },
    );
  }
}

/** The clocks of a ticket begin with what its customer said. */
const arrivalOf = (moved: readonly MovedMessage[]): Date => moved.find(({ byCustomer }) => byCustomer)!.arrivedAt;
