import { type Faults, isRecord, shown } from './fault';
import { isGregorianDate, parseIsoDate } from './instant';
import { isJalaliMonthDay } from './jalali';
import { validateHours } from './validate-hours';

export const MOST_EXCEPTIONS = 2000;
const LONGEST_DAYS = 366;
const LEAP_YEAR = 2000;

export function validateExceptions(input: unknown, faults: Faults): void {
  if (!Array.isArray(input)) return faults.add('calendar.exceptions_not_a_list');
  if (input.length > MOST_EXCEPTIONS) return faults.add('calendar.too_many_exceptions', { most: MOST_EXCEPTIONS });
  for (const [index, exception] of input.entries()) validateException(exception, faults.under(index));
}

function validateException(input: unknown, faults: Faults): void {
  if (!isRecord(input)) return faults.add('calendar.exception_malformed');
  if (typeof input.name !== 'string' || input.name.trim() === '') faults.under('name').add('calendar.name_missing');
  validateDayRule(input.on, faults.under('on'));
  if (input.kind === 'holiday') {
    if (input.closed !== undefined) validatePart(input.closed, faults.under('closed'));
  } else if (input.kind === 'working') {
    validatePart(input.open, faults.under('open'));
  } else {
    faults.under('kind').add('calendar.exception_kind_unknown');
  }
}

/** An exception with an empty list would do the opposite of what it says. */
function validatePart(input: unknown, faults: Faults): void {
  if (Array.isArray(input) && input.length === 0) faults.add('calendar.hours_empty');
  else validateHours(input, faults);
}

function validateDayRule(on: unknown, faults: Faults): void {
  if (!isRecord(on)) return faults.add('calendar.date_missing');
  const { by, month, day } = on;
  if (by === 'date') return validateDates(on, faults);
  if (by === 'gregorian') {
    // Checked in a leap year, where 29 February exists.
    if (!isGregorianDate(LEAP_YEAR, month as number, day as number)) faults.add('calendar.month_day_invalid', shownMonthDay(on));
  } else if (by === 'jalali') {
    if (!isJalaliMonthDay(month as number, day as number)) faults.add('calendar.month_day_invalid', shownMonthDay(on));
  } else if (by === 'easter') {
    const { offsetDays } = on;
    if (!Number.isInteger(offsetDays) || Math.abs(offsetDays as number) > 80) {
      faults.under('offsetDays').add('calendar.offset_invalid', { most: 80 });
    }
  } else {
    faults.under('by').add('calendar.day_rule_unknown');
  }
}

function validateDates({ date, through }: Record<string, unknown>, faults: Faults): void {
  const first = parseIsoDate(date);
  if (first === null) faults.under('date').add('calendar.date_invalid', { value: shown(date) });
  if (through === undefined) return;
  const last = parseIsoDate(through);
  if (last === null) faults.under('through').add('calendar.date_invalid', { value: shown(through) });
  else if (first !== null && last < first) faults.under('through').add('calendar.range_backwards');
  else if (first !== null && last - first >= LONGEST_DAYS) faults.under('through').add('calendar.range_too_long', { most: LONGEST_DAYS });
}

function shownMonthDay({ month, day }: Record<string, unknown>): { month: string; day: string } {
  return { month: shown(month), day: shown(day) };
}
