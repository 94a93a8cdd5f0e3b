import type { CalendarName } from '../i18n/languages';

const DAY = 86_400_000;
const persianParts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC',
});

/** Year, month, day of a UTC day in the Persian calendar. */
function persianOf(ms: number): readonly [number, number, number] {
  const parts = persianParts.formatToParts(ms);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return [part('year'), part('month'), part('day')];
}

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day's own way of being written: `1405-05-13` in the Persian calendar, `2026-08-04` in the Gregorian. */
export function toTyped(iso: string, calendar: CalendarName): string {
  if (!iso) return '';
  if (calendar === 'gregory') return iso;
  const [year, month, day] = persianOf(Date.parse(`${iso}T00:00:00Z`));
  return `${year}/${twoDigits(month)}/${twoDigits(day)}`;
}

/**
 * Reads a typed date: digits of any script, parts divided by anything. A year above 1700 is Gregorian in either
 * calendar, as nobody types Persian years like that. Gives `YYYY-MM-DD` (Gregorian), or null when there is no such day.
 */
export function fromTyped(text: string, calendar: CalendarName): string | null {
  const parts = toLatinDigits(text).split(/\D+/).filter(Boolean).map(Number);
  if (parts.length !== 3) return null;
  const [year, month, day] = parts as [number, number, number];
  return calendar === 'persian' && year < 1700 ? persianToIso(year, month, day) : gregorianToIso(year, month, day);
}

export function toLatinDigits(text: string): string {
  return text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function gregorianToIso(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2999) return null;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCMonth() === month - 1 && day > 0 ? isoOf(ms) : null;
}

/** Aims by average lengths and then looks at the days around: the calendar's own leap years come from `Intl`. */
function persianToIso(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const aim = Date.UTC(year + 621, 2, 21) + (daysBefore + day - 1) * DAY;
  for (const offset of [0, -1, 1, -2, 2]) {
    const [y, m, d] = persianOf(aim + offset * DAY);
    if (y === year && m === month && d === day) return isoOf(aim + offset * DAY);
  }
  return null;
}
