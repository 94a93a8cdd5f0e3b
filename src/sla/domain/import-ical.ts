import ICAL from 'ical.js';

import type { Holiday } from './calendar-definition';
import { DAY_MS, type DayNumber, formatIsoDate, parseIsoDate } from './instant';

/** Days to read, both inclusive, `YYYY-MM-DD`. */
export interface ImportRange {
  from: string;
  through: string;
}

export interface IcalImport {
  holidays: Holiday[];
  /** Entries left out: they have a time of day or were cancelled, so they are no day off. */
  skipped: number;
}

export class IcalImportError extends Error {
  constructor(readonly code: 'ical.too_large' | 'ical.unreadable' | 'ical.range_invalid' | 'ical.too_many') {
    super(code);
  }
}

/** UTF-8. With its line ends escaped it fits the 1 MB that a JSON body may have. */
export const MOST_ICAL_BYTES = 800_000;
const LONGEST_RANGE_DAYS = 20 * 366;
const MOST_HOLIDAYS = 2000;
const MOST_ROUNDS = 100_000;

/**
 * Reads the all-day events of an iCalendar file (RFC 5545) as dated holidays: several days become a range, repeated
 * ones an entry for each time within the range. Throws an IcalImportError.
 */
export function importIcal(text: string, range: ImportRange): IcalImport {
  if (new TextEncoder().encode(text).length > MOST_ICAL_BYTES) throw new IcalImportError('ical.too_large');
  const from = parseIsoDate(range.from);
  const through = parseIsoDate(range.through);
  if (from === null || through === null || through < from || through - from > LONGEST_RANGE_DAYS) throw new IcalImportError('ical.range_invalid');
  const holidays = new Map<string, Holiday>();
  let skipped = 0;
  for (const event of readEvents(text)) {
    if (!isDayOff(event)) {
      skipped++;
      continue;
    }
    for (const holiday of holidaysOf(event, from, through)) {
      holidays.set(JSON.stringify([holiday.on, holiday.name]), holiday);
      if (holidays.size > MOST_HOLIDAYS) throw new IcalImportError('ical.too_many');
    }
  }
  return { holidays: [...holidays.values()].toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)), skipped };
}

/** Events with their changed single occurrences related to them, as RFC 5545 ties them by UID. */
function readEvents(text: string): ICAL.Event[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const events = calendars
      .flatMap((calendar) => new ICAL.Component(calendar).getAllSubcomponents('vevent'))
      .map((component) => new ICAL.Event(component));
    const masters = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
    return events.filter((event) => {
      const master = event.isRecurrenceException() ? masters.get(event.uid) : undefined;
      master?.relateException(event);
      return !master;
    });
  } catch {
    throw new IcalImportError('ical.unreadable');
  }
}

function isDayOff(event: ICAL.Event): boolean {
  return event.startDate?.isDate === true && !isCancelled(event);
}

function isCancelled(event: ICAL.Event): boolean {
  return String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';
}

function holidaysOf(event: ICAL.Event, from: DayNumber, through: DayNumber): Holiday[] {
  if (!event.isRecurring()) return holidayWithin(event.summary, event.startDate, event.endDate, from, through);
  const found: Holiday[] = [];
  const times = event.iterator();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = times.next() as ICAL.Time | undefined;
    if (!next || dayOf(next) > through) break;
    if (isRolledOver(event.startDate, next)) continue;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (!isCancelled(item)) found.push(...holidayWithin(item.summary, startDate, endDate, from, through));
  }
  return found;
}

/** RFC 5545, 3.3.10 ignores 29 February in common years; the library rolls it over to 1 March. */
function isRolledOver(first: ICAL.Time, next: ICAL.Time): boolean {
  return first.month === 2 && first.day === 29 && next.month === 3 && next.day === 1;
}

/** DTEND is the day after the last (RFC 5545, 3.6.1); the part within the range is kept. */
function holidayWithin(summary: string | null, start: ICAL.Time, end: ICAL.Time, from: DayNumber, through: DayNumber): Holiday[] {
  const first = Math.max(dayOf(start), from);
  const last = Math.min(Math.max(dayOf(end) - 1, dayOf(start)), through);
  if (last < first) return [];
  const on = { by: 'date' as const, date: formatIsoDate(first), ...(last > first ? { through: formatIsoDate(last) } : {}) };
  return [{ kind: 'holiday', name: summary?.trim() || formatIsoDate(first), on }];
}

function dayOf({ year, month, day }: ICAL.Time): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function dateOf({ on }: Holiday): string {
  return on.by === 'date' ? on.date : '';
}
