import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Tx } from '../platform/database/tx';
import './events';
import { ClockBook } from './app/clock-book';
import { PolicyShelf } from './app/policy-shelf';
import { type DueColumns, RunClocks, type TicketHappening } from './app/run-clocks';
import { SweepClocks } from './app/sweep-clocks';
import { type ClockView, ViewClocks } from './app/view-clocks';
import { CalendarEntity, CalendarVersionEntity } from './data/calendar.entity';
import { ClockEntity } from './data/clock.entity';
import { FactEntity } from './data/fact.entity';
import { PolicyEntity, PolicyVersionEntity } from './data/policy.entity';
import type { TicketFacts } from './domain/select-policy';
import { InstallPresets } from './app/install-presets';
import { SweepJob } from './jobs/sweep.job';

export type { ClockView, DueColumns, TicketFacts, TicketHappening };
export type { Happening } from './domain/decide-clocks/happening';

/** Promised times: which policy takes a ticket, how its clocks run, what they say. */
@Injectable()
export class Sla {
  constructor(private readonly run: RunClocks, private readonly view: ViewClocks, private readonly sweeper: SweepClocks) {}

  /** Starts the clocks of a new ticket and says what date the customer may be told. */
  open(ticket: { ticketId: string; facts: TicketFacts; receivedAt: Date }, tx: Tx): Promise<{ due: DueColumns; promisedBy: Date | null }> {
    return this.run.open(ticket.ticketId, ticket.facts, ticket.receivedAt, tx);
  }

  /** Appends what a happening means to the ticket's clocks. @returns what the queue shows of them afterwards. */
  apply(happening: TicketHappening, tx: Tx): Promise<DueColumns> {
    return this.run.apply(happening, tx);
  }

  /** What the queue shows of the ticket's clocks now. */
  dueOf(ticketId: string, tx: Tx): Promise<DueColumns> {
    return this.run.dueOf(ticketId, tx);
  }

  clocksOf(ticketId: string): Promise<ClockView[]> {
    return this.view.ofTicket(ticketId);
  }

  /** The date a complaint filed now would be promised. */
  previewPromise(facts: TicketFacts): Promise<Date | null> {
    return this.run.previewPromise(facts);
  }

  /** Records everything that has fallen due by now. */
  sweep(): Promise<number> {
    return this.sweeper.execute();
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CalendarEntity, CalendarVersionEntity, PolicyEntity, PolicyVersionEntity, ClockEntity, FactEntity])],
  providers: [PolicyShelf, ClockBook, RunClocks, ViewClocks, SweepClocks, SweepJob, InstallPresets, Sla],
  exports: [Sla],
})
export class SlaModule {}
