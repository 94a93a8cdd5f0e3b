import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { clockState } from '../domain/clock-state';
import { isOwedByUs } from '../domain/owed-by-us';
import { ClockBook } from './clock-book';

/** A running clock that will be broken soon unless something happens. */
export interface NearBreach {
  ticketId: string;
  metric: string;
  instance: number;
  dueAt: Date;
  remainingMs: number;
}

const MOST = 2_000;

/** Clocks of ours that run out within a while, the first to go first. */
@Injectable()
export class FindNearBreach {
  constructor(private readonly book: ClockBook, private readonly clock: Clock) {}

  /** @param withinMs plain time from now. At most the two thousand that the scheduler looks at next are considered. */
  async execute(withinMs: number): Promise<NearBreach[]> {
    const now = this.clock.nowMs();
    const until = now + withinMs;
    const found = (await this.book.dueUntil(new Date(until), MOST)).filter(isOwedByUs).flatMap(({ ticketId, metric, instance, target, calendar, facts }) => {
      const { open, breachedAt, dueAt, remainingMs } = clockState(target, calendar, facts, now);
      const near = open && breachedAt === null && dueAt !== null && dueAt > now && dueAt <= until;
      return near ? [{ ticketId, metric, instance, dueAt: new Date(dueAt), remainingMs }] : [];
    });
    return found.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }
}
