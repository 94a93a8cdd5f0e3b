import { type BusinessCalendar, CalendarExhaustedError } from './business-calendar';
import type { CalendarDefinition } from './calendar-definition';
import { DAY_MS, type DurationMs, type Instant } from './instant';
import { OpenDays } from './open-days';
import { openStretches, OpenYear } from './open-year';
import { ZoneRules } from './zone-rules';

const HORIZON_YEARS = 100;
const HORIZON_DAYS = HORIZON_YEARS * 366;

/**
 * Turns a valid definition into arithmetic. A year is worked out when first asked for and kept, so keep the result
 * for as long as the calendar's version lives. Throws a RangeError for an unknown zone or an impossible time.
 */
export function compileCalendar(definition: CalendarDefinition): BusinessCalendar {
  return new CompiledCalendar(definition);
}

class CompiledCalendar implements BusinessCalendar {
  readonly timeZone: string;
  private readonly zone: ZoneRules;
  private readonly days: OpenDays;
  private readonly years = new Map<number, OpenYear>();

  constructor(definition: CalendarDefinition) {
    this.timeZone = definition.timeZone;
    this.zone = ZoneRules.of(definition.timeZone);
    this.days = new OpenDays(definition);
  }

  add(start: Instant, spanMs: DurationMs): Instant {
    if (spanMs === 0) return start;
    if (spanMs < 0) return this.subtract(start, -spanMs);
    let number = yearOf(start);
    const last = number + HORIZON_YEARS;
    let year = this.year(number);
    let openMs = year.openBefore(start) + spanMs;
    while (openMs > year.totalMs) {
      openMs -= year.totalMs;
      if (++number > last) throw new CalendarExhaustedError(start);
      year = this.year(number);
    }
    return year.earliestAfter(openMs);
  }

  subtract(end: Instant, spanMs: DurationMs): Instant {
    if (spanMs === 0) return end;
    if (spanMs < 0) return this.add(end, -spanMs);
    let number = yearOf(end);
    const first = number - HORIZON_YEARS;
    let year = this.year(number);
    let openMs = year.openBefore(end) - spanMs;
    while (openMs < 0) {
      if (--number < first) throw new CalendarExhaustedError(end);
      year = this.year(number);
      openMs += year.totalMs;
    }
    return year.latestAfter(openMs);
  }

  between(from: Instant, to: Instant): DurationMs {
    if (from > to) return 0 - this.between(to, from);
    const last = yearOf(to);
    let openMs = this.year(last).openBefore(to);
    let number = yearOf(from);
    openMs -= this.year(number).openBefore(from);
    for (; number < last; number++) openMs += this.year(number).totalMs;
    return openMs;
  }

  isOpen(at: Instant): boolean {
    return this.year(yearOf(at)).isOpen(at);
  }

  nextOpen(at: Instant): Instant | null {
    const first = yearOf(at);
    for (let number = first; number <= first + HORIZON_YEARS; number++) {
      const opens = this.year(number).nextOpen(Math.max(at, Date.UTC(number, 0, 1)));
      if (opens !== null) return opens;
    }
    return null;
  }

  endOfDays(start: Instant, days: number, counting: 'calendar' | 'working'): Instant {
    let day = Math.floor((start + this.zone.offsetAt(start)) / DAY_MS);
    if (counting === 'calendar') return this.endOfDay(day + days);
    const last = day + HORIZON_DAYS;
    for (let counted = 0; counted < days;) {
      if (++day > last) throw new CalendarExhaustedError(start);
      if (this.days.hours(day, yearOf(day * DAY_MS)).length > 0) counted++;
    }
    return this.endOfDay(day);
  }

  /** The instant after which the zone's clocks never show the day again. */
  private endOfDay(day: number): Instant {
    const wallEnd = (day + 1) * DAY_MS;
    const year = yearOf(wallEnd);
    const segments = [year - 1, year, year + 1].flatMap((number) => this.zone.segments(number));
    const within = segments.findLast((segment) => segment.start + segment.offsetMs < wallEnd)!;
    return Math.min(within.end, wallEnd - within.offsetMs);
  }

  private year(number: number): OpenYear {
    let year = this.years.get(number);
    if (!year) {
      year = new OpenYear(openStretches(number, this.days, this.zone.segments(number)));
      this.years.set(number, year);
    }
    return year;
  }
}

function yearOf(at: Instant): number {
  const year = new Date(at).getUTCFullYear();
  if (Number.isNaN(year)) throw new RangeError('Not an instant');
  return year;
}
