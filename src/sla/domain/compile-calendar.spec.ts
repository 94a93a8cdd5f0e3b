import fc from 'fast-check';
import { DateTime } from 'luxon';

import type { CalendarDefinition, CalendarException, TimeRange, Week, Weekday } from './calendar-definition';
import { compileCalendar } from './compile-calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';
import { jalaliOf } from './jalali';

const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The slow truth: asks luxon for the wall clock of every minute. */
function openByWallClock(definition: CalendarDefinition, at: number): boolean {
  const local = DateTime.fromMillis(at, { zone: definition.timeZone });
  const time = local.toFormat('HH:mm');
  const within = (ranges: TimeRange[]) => ranges.some(({ open, close }) => open <= time && time < close);
  const today = definition.exceptions.filter((exception) => fallsOn(exception, local));
  const working = today.filter((exception) => exception.kind === 'working');
  if (working.length > 0) return working.some(({ open }) => within(open));
  const taken = today.some((exception) => exception.kind === 'holiday' && (!exception.closed || within(exception.closed)));
  return !taken && within(definition.week[WEEKDAY_KEYS[local.weekday - 1]!] ?? []);
}

function fallsOn({ on }: CalendarException, local: DateTime): boolean {
  const iso = local.toISODate()!;
  if (on.by === 'date') return on.date <= iso && iso <= (on.through ?? on.date);
  if (on.by === 'gregorian') return on.month === local.month && on.day === local.day;
  if (on.by === 'easter') return false;
  const jalali = jalaliOf(Date.UTC(local.year, local.month - 1, local.day) / DAY_MS);
  return on.month === jalali.month && on.day === jalali.day;
}

const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const ranges = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((edges) => {
  const sorted = edges.toSorted((a, b) => a - b);
  return sorted.slice(0, sorted.length - (sorted.length % 2)).flatMap((edge, index, all) =>
    index % 2 === 0 ? [{ open: time(edge), close: time(all[index + 1]!) }] : []);
});

/** Weeks of 2021 in which the four zones change their clocks, and Nowruz. */
const days2021 = fc.constantFrom(
  '2021-03-14', '2021-03-20', '2021-03-21', '2021-03-22', '2021-03-28', '2021-04-04', '2021-09-21', '2021-09-22',
  '2021-10-03', '2021-10-31', '2021-11-07', '2021-12-31', '2022-01-01');
const dayRule = fc.oneof(
  days2021.map((date) => ({ by: 'date' as const, date })),
  days2021.map((date) => ({ by: 'gregorian' as const, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) })),
  fc.record({ by: fc.constant('jalali' as const), month: fc.constantFrom(1, 6, 7, 12), day: fc.integer({ min: 1, max: 30 }) }),
);
const exception: fc.Arbitrary<CalendarException> = fc.oneof(
  dayRule.map((on) => ({ kind: 'holiday' as const, name: 'full', on })),
  fc.tuple(dayRule, ranges).map(([on, closed]) => ({ kind: 'holiday' as const, name: 'part', on, closed })),
  fc.tuple(dayRule, ranges).map(([on, open]) => ({ kind: 'working' as const, name: 'extra', on, open })),
);
const hours: fc.Arbitrary<TimeRange[]> = fc.oneof(
  ranges, fc.constant<TimeRange[]>([]), fc.constant<TimeRange[]>([{ open: '00:00', close: '24:00' }]));
const week: fc.Arbitrary<Week> = fc.record(
  Object.fromEntries(WEEKDAY_KEYS.map((key) => [key, hours])) as Record<Weekday, typeof hours>,
);
const calendars: fc.Arbitrary<CalendarDefinition> = fc.record({
  timeZone: fc.constantFrom('Asia/Tehran', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kathmandu'),
  week,
  exceptions: fc.array(exception, { maxLength: 8 }),
});
const opening = calendars.filter((definition) => Object.values(definition.week).some((hours) => hours.length > 0));
const instants = fc.integer({ min: Date.UTC(2020, 11, 1), max: Date.UTC(2022, 1, 1) });
const spans = fc.integer({ min: 1, max: 3000 * HOUR_MS });

describe('rule 4: business time equals a walk minute by minute', () => {
  const starts = fc.tuple(days2021, fc.integer({ min: -1440, max: 1440 }))
    .map(([date, shift]) => Date.parse(`${date}T00:00Z`) + shift * MINUTE_MS);

  it('for every minute of three days, on random calendars, around changes of the clocks', () => {
    fc.assert(fc.property(calendars, starts, (definition, start) => {
      const calendar = compileCalendar(definition);
      let openMs = 0;
      for (let at = start; at < start + 3 * DAY_MS; at += MINUTE_MS) {
        const open = openByWallClock(definition, at);
        if (calendar.isOpen(at) !== open) throw new Error(`${new Date(at).toISOString()} should be ${open ? 'open' : 'closed'}`);
        if (open && calendar.nextOpen(at) !== at) throw new Error('an open instant is its own next opening');
        if (open) openMs += MINUTE_MS;
        if (calendar.between(start, at + MINUTE_MS) !== openMs) throw new Error(`between is off at ${new Date(at).toISOString()}`);
        if (open && calendar.add(start, openMs) !== at + MINUTE_MS) throw new Error(`add is off at ${new Date(at).toISOString()}`);
      }
    }), { numRuns: 60 });
  });
});

describe('rule 4: laws of business time', () => {
  it('between(t, add(t, d)) = d, and the same backwards', () => {
    fc.assert(fc.property(opening, instants, spans, (definition, at, span) => {
      const calendar = compileCalendar(definition);
      expect(calendar.between(at, calendar.add(at, span))).toBe(span);
      expect(calendar.between(calendar.subtract(at, span), at)).toBe(span);
      expect(calendar.between(calendar.add(at, span), at)).toBe(-span);
    }));
  });

  it('is monotonic in the start and in the span', () => {
    fc.assert(fc.property(opening, instants, instants, spans, spans, (definition, a, b, p, q) => {
      const calendar = compileCalendar(definition);
      expect(calendar.add(Math.min(a, b), p)).toBeLessThanOrEqual(calendar.add(Math.max(a, b), p));
      expect(calendar.add(a, Math.min(p, q))).toBeLessThanOrEqual(calendar.add(a, Math.max(p, q)));
    }));
  });

  it('is additive', () => {
    fc.assert(fc.property(opening, instants, spans, spans, instants, (definition, at, p, q, other) => {
      const calendar = compileCalendar(definition);
      expect(calendar.add(calendar.add(at, p), q)).toBe(calendar.add(at, p + q));
      expect(calendar.subtract(calendar.subtract(at, p), q)).toBe(calendar.subtract(at, p + q));
      const end = at + q;
      expect(calendar.between(at, other) + calendar.between(other, end)).toBe(calendar.between(at, end));
    }));
  });

  it('is unchanged by closed time: starting anywhere in a closed stretch gives one due time', () => {
    fc.assert(fc.property(opening, instants, spans, (definition, at, span) => {
      const calendar = compileCalendar(definition);
      const opens = calendar.nextOpen(at)!;
      expect(calendar.between(at, opens)).toBe(0);
      expect(calendar.add(at, span)).toBe(calendar.add(opens, span));
    }));
  });
});
