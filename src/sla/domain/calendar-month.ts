import type { CalendarDefinition, CalendarException } from './calendar-definition';
import { DAY_MS, type DayNumber, dayNumberOf, formatIsoDate, HOUR_MS, MINUTE_MS } from './instant';
import { dayNumberOfJalali, type JalaliDate, jalaliOf } from './jalali';
import { OpenDays } from './open-days';
import type { Hours } from './time-of-day';

/** A day of a calendar as a person looks at it; times are the calendar's own wall clock. */
export interface CalendarDay {
  /** Gregorian, `YYYY-MM-DD`. */
  date: string;
  jalali: JalaliDate;
  /** Half-open; `24:00` is the end of the day. Empty when closed. */
  hours: { open: string; close: string }[];
  /** Names of the exceptions that fall on the day. */
  exceptions: { kind: CalendarException['kind']; name: string; tentative: boolean }[];
}

/** Years before this one are Jalali: no helpdesk keeps Gregorian ones of the seventeenth century. */
const FIRST_GREGORIAN_YEAR = 1700;

/** The days of a month, Gregorian (2026-11) or Jalali (1405-08); null when it is no month of either. */
export function calendarMonth(definition: CalendarDefinition, month: string): CalendarDay[] | null {
  const [first, next] = bounds(month) ?? [];
  if (first === undefined || next === undefined) return null;
  const days = new OpenDays(definition);
  const named = definition.exceptions.map((exception) => ({ exception, days: new OpenDays({ ...definition, week: {}, exceptions: [marker(exception)] }) }));
  return Array.from({ length: next - first }, (_, index) => {
    const day = first + index;
    const year = new Date(day * DAY_MS).getUTCFullYear();
    const falls = named.filter((entry) => entry.days.hours(day, year).length > 0).map(({ exception }) => exception);
    return {
      date: formatIsoDate(day), jalali: jalaliOf(day), hours: days.hours(day, year).map(shown),
      exceptions: falls.map(({ kind, name, tentative }) => ({ kind, name, tentative: tentative ?? false })),
    };
  });
}

/** The exception as a day that is open, so that the calendar's own arithmetic tells on which days it falls. */
const marker = ({ name, on }: CalendarException): CalendarException => ({ kind: 'working', name, on, open: [{ open: '00:00', close: '24:00' }] });

function bounds(text: string): [DayNumber, DayNumber] | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const [year, month] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (month < 1 || month > 12 || year < 1200 || year > 2300) return null;
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  if (year >= FIRST_GREGORIAN_YEAR) return [dayNumberOf(year, month, 1), dayNumberOf(nextYear, nextMonth, 1)];
  const [first, next] = [dayNumberOfJalali(year, month, 1), dayNumberOfJalali(nextYear, nextMonth, 1)];
  return first === null || next === null ? null : [first, next];
}

const shown = ({ open, close }: Hours): { open: string; close: string } => ({ open: timeOfDay(open), close: timeOfDay(close) });

function timeOfDay(ms: number): string {
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS)];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
