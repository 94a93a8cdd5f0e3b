import type { BookedClock } from './clock-book';

/** Open milliseconds between two instants; null when no calendar applies to the ticket. */
export type OpenTime = (from: Date, to: Date) => number | null;

/** By the calendar of the ticket's resolution, else of whatever is measured of it. */
export function openTimeOf(clocks: readonly BookedClock[]): OpenTime {
  const calendar = (clocks.find(({ metric }) => metric === 'resolution') ?? clocks[0])?.calendar;
  return (from, to) => calendar?.between(from.getTime(), to.getTime()) ?? null;
}
