import fc from 'fast-check';
import { DateTime } from 'luxon';

import { type CalendarDefinition, WEEKDAYS } from './calendar-definition';
import { compileCalendar } from './compile-calendar';
import { HOUR_MS, MINUTE_MS } from './instant';
import { isTimeZone, ZoneRules } from './zone-rules';

const daily = (timeZone: string, open: string, close: string): CalendarDefinition => ({
  timeZone, exceptions: [],
  week: Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [{ open, close }]])),
});
const wall = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis();
/** Open hours of one local day, on a calendar that opens on that weekday only. */
const hoursOf = (date: string, zone: string, open = '00:00', close = '24:00') => {
  const day = Date.parse(date);
  const weekday = WEEKDAYS[new Date(day).getUTCDay()]!;
  const calendar = compileCalendar({ timeZone: zone, week: { [weekday]: [{ open, close }] }, exceptions: [] });
  return calendar.between(day - 48 * HOUR_MS, day + 72 * HOUR_MS) / HOUR_MS;
};

describe('rule 4: changes of the clocks by the rules of the zone', () => {
  it.each([
    ['Europe/Berlin', '2025-03-30', 23], ['Europe/Berlin', '2025-10-26', 25],
    ['America/New_York', '2025-03-09', 23], ['America/New_York', '2025-11-02', 25],
    ['Australia/Lord_Howe', '2025-04-06', 24.5], ['Australia/Lord_Howe', '2025-10-05', 23.5],
    ['Asia/Tehran', '2021-03-22', 23], ['Asia/Tehran', '2021-09-21', 25],
    ['Asia/Tehran', '2022-09-21', 25], ['Asia/Tehran', '2023-03-22', 24], ['Asia/Tehran', '2025-03-22', 24],
  ])('%s on %s has %d hours', (zone, date, hours) => {
    expect(hoursOf(date, zone)).toBe(hours);
  });

  it('an hour that is skipped is not open, one that is shown twice is open twice', () => {
    expect(hoursOf('2025-03-30', 'Europe/Berlin', '02:00', '03:00')).toBe(0);
    expect(hoursOf('2025-10-26', 'Europe/Berlin', '02:00', '03:00')).toBe(2);
  });

  it('office hours are eight hours on each of those days', () => {
    for (const [date, zone] of [['2025-03-30', 'Europe/Berlin'], ['2025-11-02', 'America/New_York'], ['2025-10-05', 'Australia/Lord_Howe']] as const) {
      expect(hoursOf(date, zone, '09:00', '17:00')).toBe(8);
      expect(compileCalendar(daily(zone, '09:00', '17:00')).add(wall(`${date}T16:00`, zone), HOUR_MS)).toBe(wall(`${date}T17:00`, zone));
    }
  });

  it('no minute is lost at midnight, at the end of the year or when the clocks change', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tehran', 'Africa/Casablanca', 'Pacific/Apia');
    const instants = fc.integer({ min: Date.UTC(1990, 0, 1) / MINUTE_MS, max: Date.UTC(2030, 0, 1) / MINUTE_MS });
    fc.assert(fc.property(zones, instants, fc.integer({ min: 1, max: 2_000_000 }), (zone, minute, span) => {
      const calendar = compileCalendar(daily(zone, '00:00', '24:00'));
      expect(calendar.add(minute * MINUTE_MS, span * MINUTE_MS)).toBe((minute + span) * MINUTE_MS);
    }), { numRuns: 40 });
  });

  it('knows the offset of every instant as another library does', () => {
    const zones = fc.constantFrom('Asia/Tehran', 'Europe/Berlin', 'Africa/Casablanca', 'Asia/Pyongyang', 'Pacific/Apia', 'America/Caracas');
    fc.assert(fc.property(zones, fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2035, 0, 1) }), (zone, at) => {
      expect(ZoneRules.of(zone).offsetAt(at)).toBe(DateTime.fromMillis(at, { zone }).offset * MINUTE_MS);
    }), { numRuns: 300 });
  });

  it('finds every change to the second, at whatever hour of the day it comes', () => {
    for (const zone of ['Asia/Beirut', 'Africa/Cairo', 'Asia/Tehran', 'America/Santiago', 'Australia/Lord_Howe', 'Europe/Berlin', 'Asia/Gaza']) {
      const segments = [2021, 2023, 2024].flatMap((year) => ZoneRules.of(zone).segments(year));
      for (const { start, end, offsetMs } of segments) {
        expect([start, end - 1].map((at) => DateTime.fromMillis(at, { zone }).offset * MINUTE_MS)).toEqual([offsetMs, offsetMs]);
      }
      expect(segments.length).toBeGreaterThan(4);
    }
  });

  it('a holiday is the whole of its local day, also where the year begins earlier or later than in UTC', () => {
    const closedOn = (timeZone: string, month: number, day: number) =>
      compileCalendar({ ...daily(timeZone, '00:00', '24:00'), exceptions: [{ kind: 'holiday', name: 'Closed', on: { by: 'gregorian', month, day } }] });
    const around = (zone: string, date: string, calendar: ReturnType<typeof compileCalendar>) => {
      const start = wall(`${date}T00:00`, zone);
      return [start - 1, start, start + 12 * HOUR_MS, start + 24 * HOUR_MS - 1, start + 24 * HOUR_MS].map((at) => calendar.isOpen(at));
    };
    const wanted = [true, false, false, false, true];
    expect(around('Asia/Tehran', '2022-01-01', closedOn('Asia/Tehran', 1, 1))).toEqual(wanted);
    expect(around('America/New_York', '2021-12-31', closedOn('America/New_York', 12, 31))).toEqual(wanted);
  });

  it('takes IANA names only', () => {
    expect(['Asia/Tehran', 'UTC', 'Europe/Berlin'].every(isTimeZone)).toBe(true);
    expect(['', '+03:30', 'Mars/Olympus', 'tehran', null, 5].some(isTimeZone)).toBe(false);
  });
});

describe('ends of days', () => {
  it('are those of the zone, on days of 23 and 25 hours too', () => {
    const calendar = compileCalendar(daily('Asia/Tehran', '09:00', '17:00'));
    const end = (date: string, days: number) => calendar.endOfDays(wall(`${date}T15:00`, 'Asia/Tehran'), days, 'calendar');
    expect(end('2021-03-20', 1)).toBe(wall('2021-03-22T01:00', 'Asia/Tehran'));
    expect(end('2021-09-20', 1)).toBe(wall('2021-09-22T00:00', 'Asia/Tehran'));
    expect(end('2025-01-01', 56)).toBe(wall('2025-02-27T00:00', 'Asia/Tehran'));
  });

  it('count working days only, holidays left out', () => {
    const calendar = compileCalendar({
      timeZone: 'Asia/Tehran', week: { sat: [{ open: '09:00', close: '17:00' }], sun: [{ open: '09:00', close: '17:00' }] },
      exceptions: [{ kind: 'holiday', name: 'Nowruz', on: { by: 'jalali', month: 1, day: 1 } }],
    });
    // 1 Farvardin 1405 is a Saturday.
    expect(calendar.endOfDays(wall('2026-03-19T10:00', 'Asia/Tehran'), 2, 'working')).toBe(wall('2026-03-29T00:00', 'Asia/Tehran'));
  });
});
