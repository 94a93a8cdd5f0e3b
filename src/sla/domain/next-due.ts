import { clockState } from './clock-state';
import type { Clock } from './decide-clocks/happening';
import type { Instant } from './instant';
import type { Metric } from './policy-definition';

/** The clock of a ticket that runs out first, as the queue shows it. */
export interface NextDue {
  at: Instant;
  metric: Metric;
  state: 'running' | 'breached';
}

/** What the customer owes us is no work of ours. */
const NOT_OURS: ReadonlySet<Metric> = new Set(['confirmation']);

/** Null when nothing runs: everything is met, paused or over. A broken clock that is still unmet comes first. */
export function nextDue(clocks: readonly Clock[], now: Instant): NextDue | null {
  let first: NextDue | null = null;
  for (const clock of clocks) {
    if (NOT_OURS.has(clock.metric)) continue;
    const { open, state, dueAt } = clockState(clock.target, clock.calendar, clock.facts, now);
    if (!open || dueAt === null || (first && first.at <= dueAt)) continue;
    first = { at: dueAt, metric: clock.metric, state: state === 'breached' ? 'breached' : 'running' };
  }
  return first;
}
