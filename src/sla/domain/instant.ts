/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A length of time in milliseconds; whether business or elapsed time is said where it is used. */
export type DurationMs = number;

/** A civil date as the count of days since 1970-01-01, without zone. */
export type DayNumber = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Half-open stretch of time `[start, end)`. */
export interface Stretch {
  start: Instant;
  end: Instant;
}

export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Whether the Gregorian date exists; 29 February only in leap years. */
export function isGregorianDate(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger) || year < 1 || month < 1 || day < 1) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Reads `YYYY-MM-DD` (ISO 8601); null when it is not an existing date. */
export function parseIsoDate(text: unknown): DayNumber | null {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isGregorianDate(year, month, day) ? dayNumberOf(year, month, day) : null;
}

export function formatIsoDate(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
