import type { DurationMs, Instant } from './instant';

/** Arithmetic along a line of time of which only some stretches count. */
export interface TimeLine {
  /** The earliest instant at which `spanMs` have counted since `start`; a negative span goes back. */
  add(start: Instant, spanMs: DurationMs): Instant;
  /** What counts in `[from, to)`; negative when `to` is before `from`. */
  between(from: Instant, to: Instant): DurationMs;
}

/** Elapsed time: every millisecond counts. */
export const CONTINUOUS: TimeLine = {
  add: (start, spanMs) => start + spanMs,
  between: (from, to) => to - from,
};

/**
 * Business time. `between(t, add(t, d)) === d`, `add(add(t, a), b) === add(t, a + b)`, and both never go back.
 * All instants are UTC milliseconds; spans are open time in milliseconds.
 */
export interface BusinessCalendar extends TimeLine {
  readonly timeZone: string;
  /** The latest instant from which `spanMs` of open time remain until `end`. */
  subtract(end: Instant, spanMs: DurationMs): Instant;
  isOpen(at: Instant): boolean;
  /** `at` itself when open; null when nothing opens within a century. */
  nextOpen(at: Instant): Instant | null;
  /**
   * The end of the n-th local day after the one of `start`, that one not counted (Regulation (EEC) 1182/71, art. 3).
   * A working day is one with any open time.
   */
  endOfDays(start: Instant, days: number, counting: 'calendar' | 'working'): Instant;
}

/** `line.add`; null when the calendar has too little open time ahead. */
export function addWithin(line: TimeLine, start: Instant, spanMs: DurationMs): Instant | null {
  return whenHeld(() => line.add(start, spanMs));
}

/** What was worked out on a calendar; null when it has too little open time for it. */
export function whenHeld(work: () => Instant): Instant | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof CalendarExhaustedError) return null;
    throw error;
  }
}

/** A span that a calendar can't hold: it has too little open time ahead. */
export class CalendarExhaustedError extends Error {
  constructor(readonly from: Instant) {
    super('The calendar has no open time left within a century');
  }
}
