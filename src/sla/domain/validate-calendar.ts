import { type CalendarDefinition, WEEKDAYS } from './calendar-definition';
import { compileCalendar } from './compile-calendar';
import { type Fault, Faults, isRecord, shown } from './fault';
import { DAY_MS, type Instant } from './instant';
import { validateExceptions } from './validate-exceptions';
import { validateHours } from './validate-hours';
import { isTimeZone } from './zone-rules';

const MUST_OPEN_WITHIN_YEARS = 2;

/**
 * Everything wrong with a calendar before it is saved; an empty list means that `compileCalendar` takes it.
 * Takes any JSON. A calendar that does not open within two years of `at` is refused: due times on it would be
 * meaningless.
 */
export function validateCalendar(input: unknown, at: Instant): Fault[] {
  const faults = new Faults();
  if (!isRecord(input)) {
    faults.add('calendar.malformed');
    return faults.list;
  }
  if (!isTimeZone(input.timeZone)) {
    faults.under('timeZone').add('calendar.zone_unknown', { value: shown(input.timeZone) });
  }
  validateWeek(input.week, faults.under('week'));
  validateExceptions(input.exceptions, faults.under('exceptions'));
  if (faults.list.length === 0 && !opensInTime(input as unknown as CalendarDefinition, at)) {
    faults.under('week').add('calendar.never_open', { years: MUST_OPEN_WITHIN_YEARS });
  }
  return faults.list;
}

function validateWeek(week: unknown, faults: Faults): void {
  if (!isRecord(week)) return faults.add('calendar.week_malformed');
  for (const [weekday, hours] of Object.entries(week)) {
    if (!(WEEKDAYS as readonly string[]).includes(weekday)) faults.under(weekday).add('calendar.weekday_unknown');
    else validateHours(hours, faults.under(weekday));
  }
}

function opensInTime(definition: CalendarDefinition, at: Instant): boolean {
  const limit = at + MUST_OPEN_WITHIN_YEARS * 365.25 * DAY_MS;
  return compileCalendar(definition).between(at, limit) > 0;
}
