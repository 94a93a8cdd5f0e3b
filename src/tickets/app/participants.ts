import { Injectable } from '@nestjs/common';
import { type Actor, actorId, SYSTEM } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { ParticipantRepository, type Proposal } from '../data/participant.repository';
import { TicketRepository } from '../data/ticket.repository';

/** Who takes part in a ticket beside its customer. Nobody does before a person has said yes, and then only in what is said from then on. */
@Injectable()
export class Participants {
  constructor(private readonly tickets: TicketRepository, private readonly participants: ParticipantRepository, private readonly clock: Clock) {}

  /** Asks an agent; tells nobody anything. */
  propose(ticketId: string, proposals: readonly Proposal[], tx: Tx): void {
    this.participants.propose(ticketId, proposals, this.clock.now(), tx);
  }

  isAccepted(ticketId: string, address: string): Promise<boolean> {
    return this.participants.isAccepted(ticketId, address);
  }

  /** Mail to these addresses failed for good: whoever of them takes part gets no more of it until an agent lets them in again, or they write. */
  async markUndeliverable(ticketId: string, addresses: readonly string[], tx: Tx): Promise<void> {
    const failed = await this.participants.acceptedAmong(ticketId, addresses, tx);
    if (failed.length > 0) this.tickets.record(ticketId, 'participant_undeliverable', { addresses: failed }, SYSTEM, tx);
  }

  /** The agent's yes or no; it can be changed later. Nothing of what was said before is sent. @throws DomainError `not_found` */
  async decide(command: { ticketId: string; participantId: string; state: 'accepted' | 'declined' }, actor: Actor, tx: Tx): Promise<void> {
    const { ticketId, participantId, state } = command;
    const ticket = await this.tickets.lock(ticketId, tx);
    const participant = await this.participants.lock(ticketId, participantId, tx);
    if (!participant) throw DomainError.notFound('participant');
    if (participant.state === state) return;
    this.participants.decide(participant, state, actorId(actor), this.clock.now(), tx);
    this.tickets.record(ticketId, `participant_${state}`, { addresses: [participant.address] }, actor, tx);
    this.tickets.save(ticket, {}, tx);
  }
}
