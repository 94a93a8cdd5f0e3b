import { clockState } from './clock-state';
import type { Clock } from './decide-clocks/happening';
import type { Instant } from './instant';
import { leadingClock } from './leading-clock';
import { isOwedByUs } from './owed-by-us';
import type { Metric } from './policy-definition';

/** The clock of a ticket that runs out first, as the queue shows it. */
export interface NextDue {
  at: Instant;
  metric: Metric;
  state: 'running' | 'breached';
}

/** Null when nothing runs: everything is met, paused or over. A broken clock that is still unmet comes first. */
export function nextDue(clocks: readonly Clock[], now: Instant): NextDue | null {
  const ours = clocks
    .filter(isOwedByUs)
    .map((clock) => ({ metric: clock.metric, state: clockState(clock.target, clock.calendar, clock.facts, now) }));
  const first = leadingClock(ours);
  if (!first || first.state.dueAt === null) return null;
  return { at: first.state.dueAt, metric: first.metric, state: first.state.state === 'breached' ? 'breached' : 'running' };
}
