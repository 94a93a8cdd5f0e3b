import { endedBecause } from '../clock-facts';
import type { Instant } from '../instant';
import type { ClockDraft } from './clock-draft';
import type { Clock } from './happening';

const RESTORED = 'restored';

/** The clock was begun by something that was taken back: it counts for nothing. */
export const wasTakenBack = ({ facts }: Pick<Clock, 'facts'>): boolean => endedBecause(facts, RESTORED);

/**
 * Takes a merge or a spam mark back: clocks are as if it had never been, the time in between counted. A clock that
 * only the cause brought here is cancelled.
 */
export function restore(draft: ClockDraft, at: Instant, cause: string): void {
  for (const clock of draft.clocks) {
    const caused = clock.facts.filter(({ data }) => data.cause === cause);
    if (caused.length === 0 || clock.facts.some(({ data }) => data.undoes === cause)) continue;
    if (caused.some(({ kind }) => kind === 'started')) {
      if (draft.state(clock).open) draft.cancel(clock, at, RESTORED);
    } else {
      draft.append(clock, { kind: 'resumed', at, data: { undoes: cause } });
    }
  }
}
