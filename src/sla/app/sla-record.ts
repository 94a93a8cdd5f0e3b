import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { LifecycleWindows, Metric } from '../domain/policy-definition';
import type { TicketFacts } from '../domain/select-policy';
import { AnswerForClock, type PromiseChange, type StandingClock } from './answer-for-clock';
import { ExplainPolicy, type TicketPolicy } from './explain-policy';
import { ClockBook } from './clock-book';
import { FindNearBreach, type NearBreach } from './near-breach';
import { type OpenTime, openTimeOf } from './open-time';
import { type ClockView, type FactView, ViewClocks } from './view-clocks';

/** What the clocks of tickets say, for whoever shows it. */
@Injectable()
export class SlaRecord {
  constructor(
    private readonly view: ViewClocks,
    private readonly policies: ExplainPolicy,
    private readonly answers: AnswerForClock,
    private readonly near: FindNearBreach,
    private readonly book: ClockBook,
  ) {}

  clocksOf(ticketId: string): Promise<ClockView[]> {
    return this.view.ofTicket(ticketId);
  }

  /** Everything that was ever noted about the ticket's clocks, oldest first. */
  factsOf(ticketId: string): Promise<FactView[]> {
    return this.view.factsOf(ticketId);
  }

  /** Why the ticket has the policy it has, and which versions its clocks run on. */
  policyOf(ticketId: string, facts: TicketFacts): Promise<TicketPolicy> {
    return this.policies.forTicket(ticketId, facts);
  }

  /** How long the customer has for the last word on such a ticket; empty where its policy says nothing. */
  windowsOf(facts: TicketFacts): Promise<LifecycleWindows> {
    return this.policies.windowsOf(facts);
  }

  /** Open time between two instants on the calendar that measures the ticket. */
  async openTime(ticketId: string): Promise<OpenTime> {
    return openTimeOf(await this.book.read(ticketId));
  }

  /** Clocks that run out within so many milliseconds of plain time, the first to go first. */
  nearBreach(withinMs: number): Promise<NearBreach[]> {
    return this.near.execute(withinMs);
  }

  /** When messages that reply clocks know of reached us, by the message. */
  arrivals(ticketId: string, tx: Tx): Promise<Map<string, Date>> {
    return this.answers.arrivals(ticketId, tx);
  }

  /** Why the date of a promise (`ref`) may not move, as a code; null when it may. */
  refusePromiseChange(ticketId: string, ref: string, change: PromiseChange, tx: Tx): Promise<string | null> {
    return this.answers.refuseChange(ticketId, ref, change, tx);
  }

  /** The next opening, when the ticket's calendar is closed at that time; null when a date may be promised for it. */
  closedUntil(ticketId: string, at: Date, tx: Tx): Promise<Date | null> {
    return this.answers.closedUntil(ticketId, at, tx);
  }

  /** The clock as this unit of work finds it; null when it is over or stands still. */
  standing(ticketId: string, clockId: string, tx: Tx): Promise<StandingClock | null> {
    return this.answers.standing(ticketId, clockId, tx);
  }

  /** Broken clocks of which nobody has said why, as this unit of work finds them. */
  breachesWithoutReason(ticketId: string, tx: Tx): Promise<{ metric: Metric; instance: number }[]> {
    return this.answers.withoutReason(ticketId, tx);
  }
}
