import { toLatinDigits } from '../../../ui/calendar-date';

/** "9", "930", "۹:۳۰" as `HH:MM`; what can't be read stays as it was typed, for the server to refuse. */
export function toTime(typed: string): string {
  const text = toLatinDigits(typed).trim();
  const match = /^(\d{1,2})(?:[:.٫]?(\d{2}))?$/.exec(text);
  return match ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : text;
}

/** Minutes after midnight up to 24:00, or null. */
export function minutesOf(time: string): number | null {
  const match = /^(\d{2}):([0-5]\d)$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
  return minutes <= 24 * 60 ? minutes : null;
}

/** Closing before opening: meant over midnight. */
export function isOvernight({ open, close }: { readonly open: string; readonly close: string }): boolean {
  const [from, to] = [minutesOf(open), minutesOf(close)];
  return from !== null && to !== null && to < from;
}
