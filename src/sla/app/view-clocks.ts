import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { clockState } from '../domain/clock-state';
import { ClockBook } from './clock-book';

/** A clock as people see it. */
export interface ClockView {
  metric: string;
  instance: number;
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  startedAt: Date;
  dueAt: Date | null;
  /** Milliseconds of business (or elapsed) time; negative when overdue. */
  remainingMs: number;
  targetMs: number;
  warnAt: Date | null;
  metAt: Date | null;
  breachedAt: Date | null;
}

const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** The clocks of a ticket at this moment. */
@Injectable()
export class ViewClocks {
  constructor(private readonly book: ClockBook, private readonly clock: Clock) {}

  async ofTicket(ticketId: string): Promise<ClockView[]> {
    const now = this.clock.nowMs();
    return (await this.book.ofTicket(ticketId)).map(({ metric, instance, target, calendar, facts }) => {
      const view = clockState(target, calendar, facts, now);
      return {
        metric, instance, state: view.state, startedAt: new Date(view.startedAt), dueAt: date(view.dueAt), remainingMs: view.remainingMs,
        targetMs: view.targetMs, warnAt: date(view.warnAt), metAt: date(view.metAt), breachedAt: date(view.breachedAt),
      };
    });
  }
}
