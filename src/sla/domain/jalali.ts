import { DAY_MS, type DayNumber, dayNumberOf } from './instant';

const MONTH_STARTS = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336];
const YEARS_AFTER_JALALI = 621;

const persian = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
  timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric',
});
const newYears = new Map<number, DayNumber>();

export interface JalaliDate {
  year: number;
  month: number;
  day: number;
}

/** 1 Farvardin of a Jalali year, from the platform's own calendar data (CLDR); the rest of the year is arithmetic. */
export function jalaliNewYear(year: number): DayNumber {
  let day = newYears.get(year);
  if (day === undefined) newYears.set(year, day = findNewYear(year));
  return day;
}

export function isJalaliLeapYear(year: number): boolean {
  return jalaliNewYear(year + 1) - jalaliNewYear(year) === 366;
}

/** Null when the date does not exist in that year, as 30 Esfand in a common year. */
export function dayNumberOfJalali(year: number, month: number, day: number): DayNumber | null {
  if (!isJalaliMonthDay(month, day)) return null;
  if (month === 12 && day === 30 && !isJalaliLeapYear(year)) return null;
  return jalaliNewYear(year) + MONTH_STARTS[month - 1]! + day - 1;
}

export function jalaliOf(day: DayNumber): JalaliDate {
  let year = new Date(day * DAY_MS).getUTCFullYear() - YEARS_AFTER_JALALI;
  if (jalaliNewYear(year) > day) year -= 1;
  const dayOfYear = day - jalaliNewYear(year);
  const month = MONTH_STARTS.findLastIndex((start) => start <= dayOfYear) + 1;
  return { year, month, day: dayOfYear - MONTH_STARTS[month - 1]! + 1 };
}

/** Whether the month has such a day in some year. */
export function isJalaliMonthDay(month: number, day: number): boolean {
  if (!Number.isInteger(month) || !Number.isInteger(day) || month < 1 || month > 12 || day < 1) return false;
  return day <= (month <= 6 ? 31 : 30);
}

function findNewYear(year: number): DayNumber {
  const earliest = dayNumberOf(year + YEARS_AFTER_JALALI, 3, 18);
  for (let day = earliest; day < earliest + 7; day++) {
    if (persian.format(day * DAY_MS).startsWith('1/1/')) return day;
  }
  throw new RangeError(`No Jalali new year is known for ${year}`);
}
