import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import { clockState } from '../domain/clock-state';
import { type BookedClock, ClockBook } from './clock-book';

/** A clock as people see it. Instants are ISO 8601 in UTC when they leave the house. */
export interface ClockView {
  id: string;
  metric: string;
  instance: number;
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** Neither met nor cancelled; a broken clock that is still owed is open. */
  open: boolean;
  startedAt: Date;
  dueAt: Date | null;
  /** Milliseconds of business (or elapsed) time; negative when overdue. */
  remainingMs: number;
  targetMs: number;
  warnAt: Date | null;
  pausedAt: Date | null;
  metAt: Date | null;
  breachedAt: Date | null;
  /** Noticed long after it happened. */
  lateDetected: boolean;
  /** The policy was applied after the start. */
  lateApplied: boolean;
  /** A change of the target came after its new due time; what is left is the policy's grace. */
  retargetedLate: boolean;
  /** Somebody took the escalation over. */
  acknowledgedAt: Date | null;
  breachReason: string | null;
  /** The promise, remedy or message that it is about. */
  ref: string | null;
}

/** One fact of a clock, as it was recorded. */
export interface FactView {
  metric: string;
  instance: number;
  kind: string;
  at: Date;
  /** When we learned of it. */
  recordedAt: Date;
  data: object;
}

const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** The clocks of a ticket at this moment. */
@Injectable()
export class ViewClocks {
  constructor(private readonly book: ClockBook, private readonly database: Database, private readonly clock: Clock) {}

  async ofTicket(ticketId: string): Promise<ClockView[]> {
    const clocks = await this.book.read(ticketId);
    const reasons = await this.reasons(clocks);
    return clocks.map((clock) => this.view(clock, reasons.get(clock.id) ?? null));
  }

  /** Everything that was ever noted about the ticket's clocks, oldest first. */
  async factsOf(ticketId: string): Promise<FactView[]> {
    const clocks = await this.book.read(ticketId);
    return clocks
      .flatMap(({ metric, instance, facts }) => facts.map(({ kind, at, recordedAt, data }) => ({ metric, instance, kind, at: new Date(at), recordedAt: new Date(recordedAt ?? at), data })))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  private view({ id, metric, instance, target, calendar, facts }: BookedClock, breachReason: string | null): ClockView {
    const view = clockState(target, calendar, facts, this.clock.nowMs());
    const started = facts.find((fact) => fact.kind === 'started');
    return {
      id, metric, instance, state: view.state, open: view.open, startedAt: new Date(view.startedAt), dueAt: date(view.dueAt), remainingMs: view.remainingMs,
      targetMs: view.targetMs, warnAt: date(view.warnAt), pausedAt: date(view.pausedAt), metAt: date(view.metAt), breachedAt: date(view.breachedAt),
      lateDetected: view.lateDetected, lateApplied: view.lateApplied, retargetedLate: view.retargetedLate, acknowledgedAt: date(view.acknowledgedAt), breachReason, ref: started?.data.ref ?? null,
    };
  }

  private async reasons(clocks: readonly BookedClock[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; reason: string }>(
      'SELECT clock_id AS id, reason FROM sla_breach_reason WHERE clock_id = ANY($1)', [clocks.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }
}
