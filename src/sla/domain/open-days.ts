import { type CalendarDefinition, type CalendarException, type DayRule, WEEKDAYS } from './calendar-definition';
import { easterSunday } from './easter';
import { type DayNumber, dayNumberOf, isGregorianDate, parseIsoDate } from './instant';
import { dayNumberOfJalali } from './jalali';
import { type Hours, subtractHours, toHours, unite, WHOLE_DAY } from './time-of-day';

interface DayChange {
  closed: Hours[];
  open: Hours[] | null;
}

/** The opening hours of each civil day: the week, changed by the exceptions that fall on the day. */
export class OpenDays {
  private readonly week: Hours[][];
  private readonly dated = new Map<DayNumber, DayChange>();
  private readonly recurring: CalendarException[];
  private readonly years = new Map<number, Map<DayNumber, DayChange>>();

  constructor(definition: CalendarDefinition) {
    this.week = WEEKDAYS.map((weekday) => toHours(definition.week[weekday] ?? []));
    this.recurring = definition.exceptions.filter(({ on }) => on.by !== 'date');
    for (const exception of definition.exceptions) {
      for (const day of datedDays(exception.on)) note(this.dated, day, exception);
    }
  }

  /** Hours of one day, sorted and apart. */
  hours(day: DayNumber, year: number): Hours[] {
    const week = this.week[(((day + 4) % 7) + 7) % 7]!;
    const dated = this.dated.get(day);
    const recurring = this.yearly(year).get(day);
    if (!dated && !recurring) return week;
    const open = [...(dated?.open ?? []), ...(recurring?.open ?? [])];
    if (dated?.open || recurring?.open) return unite(open);
    return subtractHours(week, [...(dated?.closed ?? []), ...(recurring?.closed ?? [])]);
  }

  private yearly(year: number): Map<DayNumber, DayChange> {
    let changes = this.years.get(year);
    if (!changes) {
      this.years.set(year, changes = new Map());
      for (const exception of this.recurring) {
        for (const day of recurringDays(exception.on, year)) note(changes, day, exception);
      }
    }
    return changes;
  }
}

function note(changes: Map<DayNumber, DayChange>, day: DayNumber, exception: CalendarException): void {
  let change = changes.get(day);
  if (!change) changes.set(day, change = { closed: [], open: null });
  if (exception.kind === 'working') change.open = [...(change.open ?? []), ...toHours(exception.open)];
  else change.closed.push(...(exception.closed ? toHours(exception.closed) : WHOLE_DAY));
}

function datedDays(on: DayRule): DayNumber[] {
  if (on.by !== 'date') return [];
  const first = parseIsoDate(on.date);
  const last = on.through === undefined ? first : parseIsoDate(on.through);
  if (first === null || last === null) throw new RangeError(`Not a date: ${on.date}`);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Days of a Gregorian year on which a recurring rule falls; a Jalali date may fall on it twice or not at all. */
function recurringDays(on: DayRule, year: number): DayNumber[] {
  switch (on.by) {
    case 'date': return [];
    case 'gregorian': return isGregorianDate(year, on.month, on.day) ? [dayNumberOf(year, on.month, on.day)] : [];
    case 'easter': return [easterSunday(year) + on.offsetDays];
    case 'jalali': {
      const within = (day: DayNumber | null): day is DayNumber =>
        day !== null && day >= dayNumberOf(year, 1, 1) && day < dayNumberOf(year + 1, 1, 1);
      return [year - 622, year - 621].map((jalali) => dayNumberOfJalali(jalali, on.month, on.day)).filter(within);
    }
  }
}
