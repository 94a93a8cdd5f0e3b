/** Opening hours of a business as data: what is stored, edited and versioned. Compiled by `compileCalendar`. */
export interface CalendarDefinition {
  /** IANA zone, e.g. `Asia/Tehran`; every time of day below is this zone's wall clock. */
  timeZone: string;
  week: Week;
  exceptions: CalendarException[];
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A weekday that is left out is closed. */
export type Week = Partial<Record<Weekday, TimeRange[]>>;

/** Half-open `[open, close)` as `HH:MM`; `close` may be `24:00`. A shift over midnight is written as two ranges. */
export interface TimeRange {
  open: string;
  close: string;
}

export type CalendarException = Holiday | WorkingDay;

interface NamedDay {
  name: string;
  on: DayRule;
  /** The date is a forecast (a lunar holiday before the moon is seen) and should be checked again. */
  tentative?: boolean;
}

/** Takes hours away from the week; it does not touch a `WorkingDay`, which somebody arranged on purpose. */
export interface Holiday extends NamedDay {
  kind: 'holiday';
  /** Hours that fall out; the whole day when absent. */
  closed?: TimeRange[];
}

/** Replaces the hours of the day, whatever the weekday and holidays say. Several on one day are united. */
export interface WorkingDay extends NamedDay {
  kind: 'working';
  open: TimeRange[];
}

/** Which days an exception falls on. */
export type DayRule =
  /** One date, or each day up to and including `through`; both `YYYY-MM-DD`. */
  | { by: 'date'; date: string; through?: string }
  /** Every Gregorian year; 29 February only in leap years. */
  | { by: 'gregorian'; month: number; day: number }
  /** Every Jalali year; 30 Esfand (12/30) only in leap years. */
  | { by: 'jalali'; month: number; day: number }
  /** Days from Western Easter Sunday: -2 is Good Friday, 39 Ascension Day. */
  | { by: 'easter'; offsetDays: number };
