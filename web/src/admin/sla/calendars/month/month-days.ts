import type { CalendarName } from '../../../../i18n/languages';
import { fromTyped, toTyped } from '../../../../ui/calendar-date';

/** A month of the reader's calendar; months count from 1. */
export interface Month {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly month: number;
}

const DAY = 86_400_000;

/** Year, month and day of an ISO day in a calendar. */
export function partsOf(iso: string, calendar: CalendarName): readonly [year: number, month: number, day: number] {
  return toTyped(iso, calendar).split(/\D/).map(Number) as unknown as readonly [number, number, number];
}

export function monthOf(iso: string, calendar: CalendarName): Month {
  const [year, month] = partsOf(iso, calendar);
  return { calendar, year, month };
}

export function shift({ calendar, year, month }: Month, months: number): Month {
  const index = year * 12 + month - 1 + months;
  return { calendar, year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The days of the month as `YYYY-MM-DD`, Gregorian. */
export function daysOf(month: Month): readonly string[] {
  const [from, to] = [firstDay(month), firstDay(shift(month, 1))].map((iso) => Date.parse(`${iso}T00:00:00Z`)) as [number, number];
  return Array.from({ length: Math.round((to - from) / DAY) }, (_, index) => new Date(from + index * DAY).toISOString().slice(0, 10));
}

/** `YYYY-MM` in the month's own calendar. */
export const nameOf = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`;

function firstDay(month: Month): string {
  const iso = fromTyped(`${nameOf(month)}-01`, month.calendar);
  if (iso === null) throw new RangeError(`No month ${nameOf(month)} in the ${month.calendar} calendar`);
  return iso;
}
