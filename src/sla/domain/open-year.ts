import { DAY_MS, type Instant, type Stretch } from './instant';
import type { OpenDays } from './open-days';
import type { OffsetSegment } from './zone-rules';

/** Open time of one UTC year as sorted UTC stretches with prefix sums, searched by halving. */
export class OpenYear {
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Open milliseconds of the year before stretch i. */
  private readonly before: Float64Array;
  readonly totalMs: number;

  constructor(stretches: Stretch[]) {
    this.starts = Float64Array.from(stretches, ({ start }) => start);
    this.ends = Float64Array.from(stretches, ({ end }) => end);
    this.before = new Float64Array(stretches.length);
    let total = 0;
    for (const [index, { start, end }] of stretches.entries()) {
      this.before[index] = total;
      total += end - start;
    }
    this.totalMs = total;
  }

  /** Open milliseconds from the start of the year to `at`. */
  openBefore(at: Instant): number {
    const index = lastAtMost(this.starts, at);
    return index < 0 ? 0 : this.before[index]! + Math.min(at, this.ends[index]!) - this.starts[index]!;
  }

  /** The earliest instant with `openMs` open before it; 0 < openMs <= totalMs. */
  earliestAfter(openMs: number): Instant {
    const index = lastBelow(this.before, openMs);
    return this.starts[index]! + openMs - this.before[index]!;
  }

  /** The latest instant with `openMs` open before it; 0 <= openMs < totalMs. */
  latestAfter(openMs: number): Instant {
    const index = lastAtMost(this.before, openMs);
    return this.starts[index]! + openMs - this.before[index]!;
  }

  isOpen(at: Instant): boolean {
    const index = lastAtMost(this.starts, at);
    return index >= 0 && at < this.ends[index]!;
  }

  /** `at` itself when open, else the next opening of this year, or null. */
  nextOpen(at: Instant): Instant | null {
    if (this.isOpen(at)) return at;
    return this.starts[lastAtMost(this.starts, at) + 1] ?? null;
  }
}

/**
 * An instant is open when the wall clock shows an open hour at that instant. So an hour that the clocks skip is
 * not there, and an hour that they show twice counts twice.
 */
export function openStretches(year: number, days: OpenDays, segments: OffsetSegment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, offsetMs } of segments) {
    const lastDay = Math.floor((end - 1 + offsetMs) / DAY_MS);
    for (let day = Math.floor((start + offsetMs) / DAY_MS); day <= lastDay; day++) {
      const midnight = day * DAY_MS - offsetMs;
      for (const { open, close } of days.hours(day, yearOfDay(day, year))) {
        append(stretches, Math.max(midnight + open, start), Math.min(midnight + close, end));
      }
    }
  }
  return stretches;
}

/** Joins what touches, so that midnight and offset changes cost nothing. */
function append(stretches: Stretch[], start: Instant, end: Instant): void {
  if (start >= end) return;
  const last = stretches.at(-1);
  if (last?.end === start) last.end = end;
  else stretches.push({ start, end });
}

/** The local date at the edge of a UTC year may lie in the year before or after. */
function yearOfDay(day: number, year: number): number {
  if (day * DAY_MS < Date.UTC(year, 0, 1)) return year - 1;
  return day * DAY_MS >= Date.UTC(year + 1, 0, 1) ? year + 1 : year;
}

function lastAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lastBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
