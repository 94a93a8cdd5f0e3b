import { toLatinDigits } from '../../../ui/calendar-date';

const MINUTE = 60_000;
export const unitMs = { minutes: MINUTE, hours: 60 * MINUTE, days: 24 * 60 * MINUTE, weeks: 7 * 24 * 60 * MINUTE } as const;
export type AmountUnit = keyof typeof unitMs;

/** A day of open time has no fixed length, so business time is told in hours. */
export const businessUnits: readonly AmountUnit[] = ['minutes', 'hours'];
export const elapsedUnits: readonly AmountUnit[] = ['minutes', 'hours', 'days', 'weeks'];

/** The largest of the units that measures the time without a rest. @param ms may be negative or zero */
export function unitFor(ms: number, units: readonly AmountUnit[]): AmountUnit {
  if (ms === 0) return units.includes('hours') ? 'hours' : units[0] ?? 'minutes';
  return units.toReversed().find((unit) => Math.abs(ms) % unitMs[unit] === 0) ?? units[0] ?? 'minutes';
}

/** A typed number in digits of any script, with a point or a Persian or plain comma; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = toLatinDigits(text).replace(/[٫,]/, '.').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
