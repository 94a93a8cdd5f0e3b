import fc from 'fast-check';

import type { CalendarDefinition } from './calendar-definition';
import { compileCalendar } from './compile-calendar';
import { easterSunday } from './easter';
import { formatIsoDate } from './instant';
import { dayNumberOfJalali, isJalaliLeapYear, jalaliOf } from './jalali';
import { validateCalendar } from './validate-calendar';

const NOW = Date.UTC(2025, 0, 1);
const valid: CalendarDefinition = { timeZone: 'Asia/Tehran', week: { sat: [{ open: '09:00', close: '13:00' }, { open: '13:00', close: '24:00' }] }, exceptions: [] };
const codes = (changes: object) => validateCalendar({ ...valid, ...changes }, NOW).map(({ field, code }) => `${field} ${code.replace('calendar.', '')}`);
const exception = (changes: object) => codes({ exceptions: [{ kind: 'holiday', name: 'Holiday', on: { by: 'date', date: '2025-01-02' }, ...changes }] });

describe('rule 4: a calendar that can not work is refused, with the place and the reason', () => {
  it('takes a valid one; touching intervals do not overlap', () => expect(codes({})).toEqual([]));

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone zone_unknown'],
    [{ week: { sat: [{ open: '09:00', close: '12:00' }, { open: '11:59', close: '13:00' }] } }, 'week.sat.1 intervals_overlap'],
    [{ week: { sat: [{ open: '09:00', close: '24:01' }] } }, 'week.sat.0.close time_past_24'],
    [{ week: { sat: [{ open: '09:00', close: '25:00' }] } }, 'week.sat.0.close time_past_24'],
    [{ week: { sat: [{ open: '09:00', close: '09:00' }] } }, 'week.sat.0.close close_not_after_open'],
    [{ week: { sat: [{ open: '22:00', close: '06:00' }] } }, 'week.sat.0.close close_not_after_open'],
    [{ week: { sat: [{ open: '9', close: '17:00' }] } }, 'week.sat.0.open time_malformed'],
    [{ week: { someday: [] } }, 'week.someday weekday_unknown'],
    [{ week: {} }, 'week never_open'],
    [{ week: {}, exceptions: [{ kind: 'working', name: 'Once', on: { by: 'date', date: '2027-06-01' }, open: [{ open: '09:00', close: '10:00' }] }] }, 'week never_open'],
    [{ exceptions: {} }, 'exceptions exceptions_not_a_list'],
  ])('%j: %s', (changes, expected) => expect(codes(changes)).toEqual([expected]));

  it.each([
    [{ on: { by: 'date', date: '2025-02-30' } }, 'on.date date_invalid'],
    [{ on: { by: 'date', date: '2025-02-10', through: '2025-02-09' } }, 'on.through range_backwards'],
    [{ on: { by: 'date', date: '2025-02-10', through: '2035-02-09' } }, 'on.through range_too_long'],
    [{ on: { by: 'gregorian', month: 2, day: 30 } }, 'on month_day_invalid'],
    [{ on: { by: 'gregorian', month: '2', day: 3 } }, 'on month_day_invalid'],
    [{ on: { by: 'jalali', month: 7, day: 31 } }, 'on month_day_invalid'],
    [{ on: { by: 'easter', offsetDays: 1.5 } }, 'on.offsetDays offset_invalid'],
    [{ on: { by: 'moon' } }, 'on.by day_rule_unknown'],
    [{ name: ' ' }, 'name name_missing'],
    [{ kind: 'party' }, 'kind exception_kind_unknown'],
    [{ closed: [] }, 'closed hours_empty'],
    [{ kind: 'working' }, 'open hours_not_a_list'],
  ])('an exception with %j: %s', (changes, expected) => expect(exception(changes)).toEqual([`exceptions.0.${expected}`]));

  it('29 February and 30 Esfand are dates', () => {
    expect(exception({ on: { by: 'gregorian', month: 2, day: 29 } })).toEqual([]);
    expect(exception({ on: { by: 'jalali', month: 12, day: 30 } })).toEqual([]);
  });

  it('open only on one day within two years is enough', () => {
    expect(codes({ week: {}, exceptions: [{ kind: 'working', name: 'Once', on: { by: 'date', date: '2026-06-01' }, open: [{ open: '09:00', close: '10:00' }] }] })).toEqual([]);
  });

  it('survives objects that can not be made text', () => {
    const odd = { toString: '' };
    const dates = [{ by: 'date', date: odd, through: odd }, { by: 'gregorian', month: odd, day: odd }].map((on) => ({ kind: 'holiday', name: 'Odd', on }));
    expect(validateCalendar({ timeZone: odd, week: { mon: [{ open: odd, close: odd }] }, exceptions: dates }, NOW).map(({ code }) => code))
      .toEqual(expect.arrayContaining(['calendar.zone_unknown', 'calendar.date_invalid', 'calendar.month_day_invalid']));
  });

  it('survives any JSON, and compiles whatever it accepts', () => {
    const shape = fc.record({ timeZone: fc.oneof(fc.constant('UTC'), fc.jsonValue()), week: fc.oneof(fc.constant(valid.week), fc.jsonValue()), exceptions: fc.oneof(fc.constant([]), fc.jsonValue()) });
    fc.assert(fc.property(fc.oneof(shape, fc.jsonValue()), (input) => {
      if (validateCalendar(input, NOW).length === 0) compileCalendar(input as unknown as CalendarDefinition).add(NOW, 1);
    }));
  });
});

describe('rule 4: Jalali and Easter dates', () => {
  it('leap years are those of the official calendar, 1403 among them and not 1404', () => {
    const leap = Array.from({ length: 60 }, (_, index) => 1370 + index).filter(isJalaliLeapYear);
    expect(leap).toEqual([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428]);
    expect([dayNumberOfJalali(1403, 12, 30), dayNumberOfJalali(1404, 12, 30)]).toEqual([Date.UTC(2025, 2, 20) / 86_400_000, null]);
  });

  it('there and back again', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
      const { year, month, day: dayOfMonth } = jalaliOf(day);
      expect(dayNumberOfJalali(year, month, dayOfMonth)).toBe(day);
    }));
  });

  it('Easter of known years', () => {
    expect([1961, 2000, 2024, 2025, 2026, 2038].map((year) => formatIsoDate(easterSunday(year))))
      .toEqual(['1961-04-02', '2000-04-23', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25']);
  });
});
