import { type Faults, isRecord, shown } from './fault';
import { parseTimeOfDay } from './time-of-day';

const MOST_RANGES_A_DAY = 48;

/** Checks one day's `[open, close)` ranges. */
export function validateHours(input: unknown, faults: Faults): void {
  if (!Array.isArray(input)) return faults.add('calendar.hours_not_a_list');
  if (input.length > MOST_RANGES_A_DAY) return faults.add('calendar.too_many_intervals', { most: MOST_RANGES_A_DAY });
  const ranges = input.map((range: unknown, index) => readRange(range, faults.under(index)));
  for (const [index, range] of ranges.entries()) {
    const other = ranges.findIndex((earlier, at) =>
      at < index && earlier && range && earlier.open < range.close && range.open < earlier.close);
    if (other >= 0) faults.under(index).add('calendar.intervals_overlap', { first: other + 1, second: index + 1 });
  }
}

function readRange(input: unknown, faults: Faults): { open: number; close: number } | null {
  if (!isRecord(input)) {
    faults.add('calendar.interval_malformed');
    return null;
  }
  const open = readTime(input.open, faults.under('open'));
  const close = readTime(input.close, faults.under('close'));
  if (open === null || close === null) return null;
  if (close <= open) {
    faults.under('close').add('calendar.close_not_after_open', { open: shown(input.open), close: shown(input.close) });
    return null;
  }
  return { open, close };
}

function readTime(input: unknown, faults: Faults): number | null {
  const ms = parseTimeOfDay(input);
  if (ms !== null) return ms;
  const text = typeof input === 'string' ? input.slice(0, 20) : '';
  const pastMidnight = /^(2[4-9]|[3-9]\d):[0-5]\d$/.test(text);
  faults.add(pastMidnight ? 'calendar.time_past_24' : 'calendar.time_malformed', { value: text });
  return null;
}
