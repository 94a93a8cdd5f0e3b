import { Injectable } from '@nestjs/common';
import { type Actor, actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { type Guess, GuessRepository, type MessageBefore } from '../data/guess.repository';
import { MessageMover } from '../data/message-mover.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { MergeTickets } from './merge-tickets';
import { Participants } from './participants';

/**
 * A mail that may belong to another ticket, by a mark that anybody could have copied. The agent says so, and what its sender wrote
 * goes there as a third party's, unseen by the customer; or says no. Both can be taken back exactly.
 */
@Injectable()
export class SettleGuess {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly guesses: GuessRepository,
    private readonly messages: MessageMover,
    private readonly merging: MergeTickets,
    private readonly participants: Participants,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`; `guess.settled` (409); what merging refuses */
  async confirm(ticketId: string, actor: Actor, tx: Tx): Promise<void> {
    const { guess, ticket, target } = await this.open(ticketId, 'open', tx);
    const said = await this.guesses.said(ticketId, tx);
    this.messages.move(said, ticketId, target.id, tx);
    if (ticket.customerId !== target.customerId) await this.asThirdParty(said, target.id, tx);
    this.guesses.settle(ticketId, 'confirmed', said, actorId(actor), this.clock.now(), tx);
    await this.tell('guess_confirmed', ticket, target, actor, tx);
    await this.merging.merge({ ticketId, intoId: guess.guessedId }, actor, tx);
  }

  async dismiss(ticketId: string, actor: Actor, tx: Tx): Promise<void> {
    const { ticket, target } = await this.open(ticketId, 'open', tx);
    this.guesses.settle(ticketId, 'dismissed', [], actorId(actor), this.clock.now(), tx);
    this.tickets.record(ticketId, 'guess_dismissed', { ticketId: target.id, reference: target.reference }, actor, tx);
    this.tickets.save(ticket, {}, tx);
  }

  /** Everything stands where and as it stood before. @throws DomainError `guess.open` (409) */
  async undo(ticketId: string, actor: Actor, tx: Tx): Promise<void> {
    const { guess, ticket, target } = await this.open(ticketId, 'settled', tx);
    if (guess.state === 'confirmed') {
      await this.merging.unmerge({ ticketId }, actor, tx);
      this.messages.move(guess.moved, target.id, ticketId, tx);
      await tx.query('SELECT 1');
      this.guesses.restore(guess.moved, tx);
    }
    this.guesses.reopen(ticketId, tx);
    await this.tell('guess_undone', ticket, target, actor, tx);
  }

  private async open(ticketId: string, wanted: 'open' | 'settled', tx: Tx): Promise<{ guess: Guess; ticket: TicketEntity; target: TicketEntity }> {
    const guess = await this.guesses.lock(ticketId, tx);
    if (!guess) throw DomainError.notFound('guess');
    if (wanted === 'open' && guess.state !== 'open') throw new DomainError('conflict', 'guess.settled', 'Somebody has decided on this already.', [], { state: guess.state });
    if (wanted === 'settled' && guess.state === 'open') throw new DomainError('conflict', 'guess.open', 'Nothing was decided that could be taken back.');
    // In one order, so that two who wait for each other can't.
    const locked = new Map<string, TicketEntity>();
    for (const id of [ticketId, guess.guessedId].sort()) locked.set(id, await this.tickets.lock(id, tx));
    return { guess, ticket: locked.get(ticketId)!, target: locked.get(guess.guessedId)! };
  }

  private async asThirdParty(said: readonly MessageBefore[], targetId: string, tx: Tx): Promise<void> {
    // What moved must be there before it is changed: staged pieces do not see each other.
    await tx.query('SELECT 1');
    this.guesses.makeThirdParty(said.map(({ id }) => id), tx);
    const senders = new Map(said.flatMap(({ senderAddress, authorName }) => (senderAddress ? [[senderAddress, authorName] as const] : [])));
    this.participants.propose(targetId, [...senders].map(([address, name]) => ({ address, name, source: 'message' })), tx);
  }

  private async tell(type: string, ticket: TicketEntity, target: TicketEntity, actor: Actor, tx: Tx): Promise<void> {
    for (const [on, other] of [[ticket, target], [target, ticket]] as const) {
      const current = await this.tickets.lock(on.id, tx);
      this.tickets.record(on.id, type, { ticketId: other.id, reference: other.reference }, actor, tx);
      this.tickets.save(current, { lastMessageId: await this.guesses.lastOf(on.id, tx) }, tx);
    }
  }
}
