import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { clockState, type ClockState } from '../domain/clock-state';
import { refusePromiseChange } from '../domain/decide-clocks/agreed';
import { isOwedByUs } from '../domain/owed-by-us';
import type { Metric } from '../domain/policy-definition';
import { type BookedClock, ClockBook } from './clock-book';
import { type DueColumns, dueColumns } from './due-columns';

/** A clock of a ticket, named as people do. */
export interface ClockName {
  ticketId: string;
  metric: Metric;
  /** The newest when absent. */
  instance?: number;
}

export interface PromiseChange {
  at: Date;
  dueAt: Date;
  reason: string;
  /** When the customer hears of it; null when they do not. */
  noticeAt: Date | null;
}

/** A clock that a step of its ladder is about. */
export interface StandingClock {
  dueAt: Date;
  acknowledged: boolean;
}

export interface Person {
  id: string;
  name: string;
}

/** People answer for clocks: they take an escalation over, or say why a time was not kept. */
@Injectable()
export class AnswerForClock {
  constructor(private readonly book: ClockBook, private readonly clock: Clock) {}

  /**
   * Somebody takes the escalation over: the ladder of the clock stops. Saying it twice changes nothing.
   * @throws DomainError `not_found`; `clock.over` (409) when there is nothing left to take over.
   */
  async acknowledge(name: ClockName, person: Person, tx: Tx): Promise<DueColumns> {
    const clocks = await this.book.lock(name.ticketId, tx);
    const clock = pick(clocks, name);
    const state = this.stateOf(clock);
    if (!state.open) throw new DomainError('conflict', 'clock.over', 'This clock is over; there is nothing to take over.');
    if (state.acknowledgedAt !== null) return dueColumns(clocks, this.clock.nowMs());
    const at = this.clock.nowMs();
    const facts = [{ kind: 'acknowledged' as const, at, recordedAt: at, data: { by: person.id } }];
    return dueColumns(await this.book.append(name.ticketId, clocks, [{ metric: clock.metric, instance: clock.instance, facts }], tx), at);
  }

  /** @throws DomainError `not_found`; `clock.not_breached` (409). */
  async giveReason(name: ClockName, reason: string, person: Person, tx: Tx): Promise<void> {
    const clock = pick(await this.book.lock(name.ticketId, tx), name);
    if (this.stateOf(clock).breachedAt === null) throw new DomainError('conflict', 'clock.not_breached', 'This clock was not broken.');
    tx.stage(
      `INSERT INTO sla_breach_reason (clock_id, reason, given_by, given_by_name, given_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (clock_id) DO UPDATE SET reason = excluded.reason, given_by = excluded.given_by, given_by_name = excluded.given_by_name, given_at = excluded.given_at`,
      [clock.id, reason, person.id, person.name, this.clock.now()],
    );
  }

  /** The clock, when it still runs (or is broken and still owed); null when it is over or stands still, and nobody needs to hurry. */
  async standing(ticketId: string, clockId: string, tx: Tx): Promise<StandingClock | null> {
    const clock = (await this.book.lock(ticketId, tx)).find(({ id }) => id === clockId);
    if (!clock) return null;
    const { open, pausedAt, dueAt, acknowledgedAt } = this.stateOf(clock);
    return open && pausedAt === null && dueAt !== null ? { dueAt: new Date(dueAt), acknowledged: acknowledgedAt !== null } : null;
  }

  /** Broken clocks of ours without a reason, those included whose breach nobody has recorded yet. */
  async withoutReason(ticketId: string, tx: Tx): Promise<{ metric: Metric; instance: number }[]> {
    const broken = (await this.book.lock(ticketId, tx)).filter((clock) => isOwedByUs(clock) && this.stateOf(clock).breachedAt !== null);
    if (broken.length === 0) return [];
    const given = await tx.query<{ id: string }>('SELECT clock_id AS id FROM sla_breach_reason WHERE clock_id = ANY($1)', [broken.map(({ id }) => id)]);
    const known = new Set(given.map(({ id }) => id));
    return broken.filter(({ id }) => !known.has(id)).map(({ metric, instance }) => ({ metric, instance }));
  }

  /**
   * The next opening, when the calendar that the ticket runs on is closed at that time; null when it is open then, or no calendar is known.
   * The resolution's calendar speaks for the ticket.
   */
  async closedUntil(ticketId: string, at: Date, tx: Tx): Promise<Date | null> {
    const clocks = await this.book.lock(ticketId, tx);
    const clock = clocks.findLast(({ metric }) => metric === 'resolution') ?? clocks.at(-1);
    if (!clock || clock.calendar.isOpen(at.getTime())) return null;
    const opens = clock.calendar.nextOpen(at.getTime());
    return opens === null ? null : new Date(opens);
  }

  /** When each message that a reply clock is or was about reached us, by the message. */
  async arrivals(ticketId: string, tx: Tx): Promise<Map<string, Date>> {
    const facts = (await this.book.lock(ticketId, tx)).flatMap((clock) => clock.facts);
    return new Map(facts.flatMap((fact): [string, Date][] => {
      if (fact.kind === 'started' && fact.data.ref) return [[fact.data.ref, new Date(fact.at)]];
      return fact.kind === 'retargeted' && fact.data.ref && fact.data.startedAt ? [[fact.data.ref, new Date(fact.data.startedAt)]] : [];
    }));
  }

  /** Why the date of what was agreed (`ref`) may not move; null when it may, and when no clock watches it. */
  async refuseChange(ticketId: string, ref: string, change: PromiseChange, tx: Tx): Promise<string | null> {
    const clocks = await this.book.lock(ticketId, tx);
    const clock = clocks.find(({ facts }) => facts.some((fact) => fact.kind === 'started' && fact.data.ref === ref));
    if (!clock) return null;
    const { at, dueAt, reason, noticeAt } = change;
    return refusePromiseChange(clock, { at: at.getTime(), dueAt: dueAt.getTime(), reason, noticeAt: noticeAt?.getTime() ?? null });
  }

  private stateOf({ target, calendar, facts }: BookedClock): ClockState {
    return clockState(target, calendar, facts, this.clock.nowMs());
  }
}

function pick(clocks: readonly BookedClock[], { metric, instance }: ClockName): BookedClock {
  const found = clocks.filter((clock) => clock.metric === metric && (instance === undefined || clock.instance === instance));
  const newest = found.toSorted((a, b) => b.instance - a.instance)[0];
  if (!newest) throw DomainError.notFound('clock');
  return newest;
}
