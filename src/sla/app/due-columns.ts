import { clockState } from '../domain/clock-state';
import type { Clock } from '../domain/decide-clocks/happening';
import type { Instant } from '../domain/instant';
import { nextDue } from '../domain/next-due';
import { isOwedByUs } from '../domain/owed-by-us';

/** What a ticket keeps of its clocks, for the queue. */
export interface DueColumns {
  /** Infinity when nothing runs. */
  nextDueAt: Date | 'infinity';
  nextDueMetric: string | null;
  nextDueState: 'running' | 'breached' | null;
  /** Some clock of ours has been broken; one that turns out to have been met in time has not. */
  breached: boolean;
}

export function dueColumns(clocks: readonly Clock[], now: Instant): DueColumns {
  const next = nextDue(clocks, now);
  const breached = clocks.filter(isOwedByUs).some(({ target, calendar, facts }) => {
    const state = clockState(target, calendar, facts, now);
    return state.breachedAt !== null && state.breachRecorded;
  });
  if (!next) return { nextDueAt: 'infinity', nextDueMetric: null, nextDueState: null, breached };
  return { nextDueAt: new Date(next.at), nextDueMetric: next.metric, nextDueState: next.state, breached };
}
