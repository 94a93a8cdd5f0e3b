import type { ClockState } from './clock-state';
import type { Metric } from './policy-definition';

type Shown = { metric: Metric; state: ClockState };

/**
 * The one clock to show for a ticket: the earliest due. An unmet first response goes before any update, however
 * short; clocks that stand still come last. Null when nothing is owed.
 */
export function leadingClock<T extends Shown>(clocks: readonly T[]): T | null {
  const open = clocks.filter(({ state }) => state.open);
  const owesFirstResponse = open.some(({ metric }) => metric === 'first_response');
  const candidates = owesFirstResponse ? open.filter(({ metric }) => metric !== 'update') : open;
  return candidates.toSorted((a, b) => dueOf(a) - dueOf(b) || a.state.remainingMs - b.state.remainingMs)[0] ?? null;
}

/** Largest safe number instead of infinity, so that two of them compare as equal. */
function dueOf({ state }: Shown): number {
  return state.dueAt ?? Number.MAX_SAFE_INTEGER;
}
