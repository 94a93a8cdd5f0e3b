import type { TimeRange } from './calendar-definition';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';

/** Wall-clock hours as milliseconds after local midnight, half-open `[open, close)`. */
export interface Hours {
  open: number;
  close: number;
}

export const WHOLE_DAY: Hours[] = [{ open: 0, close: DAY_MS }];

/** Milliseconds after midnight for `HH:MM`, 00:00 to 24:00; null when it is no such time. */
export function parseTimeOfDay(text: unknown): number | null {
  const match = typeof text === 'string' ? /^(\d{2}):([0-5]\d)$/.exec(text) : null;
  if (!match) return null;
  const ms = Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS;
  return ms <= DAY_MS ? ms : null;
}

export function toHours(ranges: TimeRange[]): Hours[] {
  return unite(ranges.map(({ open, close }) => ({ open: readTime(open), close: readTime(close) })));
}

/** Sorted, with overlapping and touching hours joined. */
export function unite(hours: Hours[]): Hours[] {
  const united: Hours[] = [];
  for (const { open, close } of hours.toSorted((a, b) => a.open - b.open)) {
    const last = united.at(-1);
    if (last && open <= last.close) last.close = Math.max(last.close, close);
    else united.push({ open, close });
  }
  return united;
}

/** What is left of `hours` when `removed` is taken out. */
export function subtractHours(hours: Hours[], removed: Hours[]): Hours[] {
  return removed.reduce((left, gap) => left.flatMap(({ open, close }) => [
    { open, close: Math.min(close, gap.open) },
    { open: Math.max(open, gap.close), close },
  ].filter((part) => part.open < part.close)), hours);
}

function readTime(text: string): number {
  const ms = parseTimeOfDay(text);
  if (ms === null) throw new RangeError(`Not a time of day: ${text}`);
  return ms;
}
