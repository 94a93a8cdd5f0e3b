import type { ClockState } from './clock-state';
import type { DurationMs } from './instant';

export interface ResolutionTimes {
  /** Time used until the first resolution; null while there is none. */
  firstMs: DurationMs | null;
  /** Time used by every instance together; null while one is open. */
  totalMs: DurationMs | null;
  reopenings: number;
}

/** First and total resolution, told apart; `instances` are the resolution clocks of a ticket in order. */
export function resolutionTimes(instances: readonly ClockState[]): ResolutionTimes {
  const [first] = instances;
  const settled = instances.length > 0 && instances.every(({ metAt }) => metAt !== null);
  return {
    firstMs: first && first.metAt !== null ? first.elapsedMs : null,
    totalMs: settled ? instances.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) : null,
    reopenings: Math.max(0, instances.length - 1),
  };
}
