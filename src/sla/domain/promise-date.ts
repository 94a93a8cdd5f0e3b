import { addWithin, type BusinessCalendar } from './business-calendar';
import { DAY_MS, formatIsoDate, type Instant } from './instant';
import type { PromiseRule } from './policy-definition';
import { ZoneRules } from './zone-rules';

export interface PromiseContext {
  /** Our calendar, which the clock runs on. */
  calendar: BusinessCalendar;
  /** Days on which the customer can be reached, when they differ from ours. */
  customerCalendar?: BusinessCalendar;
  /** The zone the customer reads the date in; else the zone of their calendar or ours. */
  customerTimeZone?: string;
}

export interface PromiseDate {
  at: Instant;
  timeZone: string;
  /** `YYYY-MM-DD` and `HH:MM` in `timeZone`; the reader's calendar (Jalali or Gregorian) is for the screen to choose. */
  localDate: string;
  localTime: string;
}

const MOST_TURNS = 1000;

/**
 * The date told to the customer: due time and buffer, moved on to when both sides are open. Never earlier than the
 * due time, never in closed time; null when the calendar does not hold the buffer or the two are never open together.
 */
export function promiseDate(dueAt: Instant, rule: PromiseRule, context: PromiseContext): PromiseDate | null {
  const { calendar, customerCalendar } = context;
  const buffered = rule.unit === 'business' ? addWithin(calendar, dueAt, rule.bufferMs) : dueAt + rule.bufferMs;
  const at = buffered === null ? null : openOnAll(buffered, customerCalendar ? [calendar, customerCalendar] : [calendar]);
  if (at === null) return null;
  const timeZone = context.customerTimeZone ?? (customerCalendar ?? calendar).timeZone;
  return { at, timeZone, ...localParts(at, timeZone) };
}

function openOnAll(from: Instant, calendars: BusinessCalendar[]): Instant | null {
  let at = from;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const closed = calendars.find((calendar) => !calendar.isOpen(at));
    if (!closed) return at;
    const opens = closed.nextOpen(at);
    if (opens === null) return null;
    at = opens;
  }
  return null;
}

function localParts(at: Instant, timeZone: string): { localDate: string; localTime: string } {
  const wall = at + ZoneRules.of(timeZone).offsetAt(at);
  return { localDate: formatIsoDate(Math.floor(wall / DAY_MS)), localTime: new Date(wall).toISOString().slice(11, 16) };
}
