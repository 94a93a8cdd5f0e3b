import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { ClockFact } from '../domain/clock-facts';
import { sweepClock } from '../domain/decide-clocks/catch-up';
import { clockState } from '../domain/clock-state';
import { type BookedClock, ClockBook } from './clock-book';

const BATCH = 100;

/**
 * Finds clocks whose time has come by the due index and records what follows, once an instance: rows are taken with
 * SKIP LOCKED, and a second breach of an instance is refused by the database.
 */
@Injectable()
export class SweepClocks {
  constructor(private readonly uow: UnitOfWork, private readonly book: ClockBook, private readonly clock: Clock) {}

  /** Works off everything that is due now. @returns how many clocks were looked at. */
  async execute(): Promise<number> {
    for (let total = 0; ; ) {
      const done = await this.uow.run((tx) => this.batch(tx));
      total += done;
      if (done < BATCH) return total;
    }
  }

  private async batch(tx: Tx): Promise<number> {
    const due = await tx.query<{ id: string; ticketId: string }>(
      `SELECT id, ticket_id AS "ticketId" FROM sla_clock WHERE next_due_at <= $1 ORDER BY next_due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      [this.clock.now()],
    );
    const clocks = await this.book.byIds(due.map(({ id }) => id), tx);
    for (const { id, ticketId } of due) await this.look(ticketId, clocks.get(id)!, tx);
    return due.length;
  }

  private async look(ticketId: string, clock: BookedClock, tx: Tx): Promise<void> {
    const { metric, instance } = clock;
    const { facts } = sweepClock(clock, this.clock.nowMs());
    await this.book.append(ticketId, [clock], [{ metric, instance, facts }], tx);
    for (const fact of facts) this.announce(ticketId, clock, fact, tx);
  }

  private announce(ticketId: string, clock: BookedClock, fact: ClockFact, tx: Tx): void {
    const about = { ticketId, clockId: clock.id, metric: clock.metric, instance: clock.instance };
    if (fact.kind === 'breached') {
      const breachedAt = new Date(fact.at).toISOString();
      tx.emit({ name: 'sla.breached', payload: { ...about, breachedAt, late: fact.data.lateDetected ?? false } });
    } else if (fact.kind === 'warned') {
      const { dueAt } = clockState(clock.target, clock.calendar, clock.facts, this.clock.nowMs());
      tx.emit({ name: 'sla.warned', payload: { ...about, dueAt: dueAt === null ? null : new Date(dueAt).toISOString() } });
    }
  }
}
