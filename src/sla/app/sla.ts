import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Tx } from '../../platform/database/tx';
import type { TicketFacts } from '../domain/select-policy';
import { AnswerForClock, type ClockName, type Person } from './answer-for-clock';
import type { DueColumns } from './due-columns';
import { PreviewPolicy } from './preview-policy';
import { type Applied, type ClockedTicket, RunClocks, type TicketHappening } from './run-clocks';
import { SweepClocks } from './sweep-clocks';

/** Promised times: which policy takes a ticket, how its clocks run, who answers for them. */
@Injectable()
export class Sla {
  constructor(
    private readonly run: RunClocks,
    private readonly answers: AnswerForClock,
    private readonly sweeper: SweepClocks,
    private readonly preview: PreviewPolicy,
    private readonly clock: Clock,
  ) {}

  /** Starts the clocks of a new ticket and says what date the customer may be told. */
  open(ticket: { ticketId: string; facts: TicketFacts; receivedAt: Date }, tx: Tx): Promise<{ due: DueColumns; promisedBy: Date | null }> {
    return this.run.open(ticket.ticketId, ticket.facts, ticket.receivedAt, tx);
  }

  /** Appends what a happening means to the ticket's clocks. */
  apply(happening: TicketHappening, tx: Tx): Promise<Applied> {
    return this.run.apply(happening, tx);
  }

  /** The survivor takes over what the merged ticket owes; the happening `restored` with this cause, told of both, takes it back. */
  merge(survivor: ClockedTicket, merged: ClockedTicket, cause: string, tx: Tx): Promise<{ survivor: DueColumns; merged: DueColumns }> {
    return this.run.merge(survivor, merged, cause, tx);
  }

  /** Stops the escalation ladder of a clock. @throws DomainError `not_found`, `clock.over`. */
  acknowledge(name: ClockName, person: Person, tx: Tx): Promise<DueColumns> {
    return this.answers.acknowledge(name, person, tx);
  }

  /** Says why a clock was broken. @throws DomainError `not_found`, `clock.not_breached`. */
  giveReason(name: ClockName, reason: string, person: Person, tx: Tx): Promise<void> {
    return this.answers.giveReason(name, reason, person, tx);
  }

  /** What the queue shows of the ticket's clocks now. */
  dueOf(ticketId: string, tx: Tx): Promise<DueColumns> {
    return this.run.dueOf(ticketId, tx);
  }

  /** The date a complaint filed now would be promised. */
  async previewPromise(facts: TicketFacts): Promise<Date | null> {
    return (await this.preview.execute(facts, this.clock.now())).promise?.at ?? null;
  }

  /** Records everything that has fallen due by now. */
  sweep(): Promise<number> {
    return this.sweeper.execute();
  }
}
