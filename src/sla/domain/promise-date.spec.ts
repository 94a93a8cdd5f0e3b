import fc from 'fast-check';

import { at, hours, office } from './clock.mother';
import { compileCalendar } from './compile-calendar';
import { calendarPreset } from './presets/calendar-presets';
import { promiseDate } from './promise-date';

const tehran = compileCalendar(calendarPreset('iran_retail', 'en'));
const business = (count: number) => ({ bufferMs: hours(count), unit: 'business' as const });

describe('rule 13: the date told to the customer', () => {
  it('is due time and buffer in open time', () => {
    expect(promiseDate(at('mon 15:00'), business(4), { calendar: office })).toEqual({ at: at('tue 11:00'), timeZone: 'UTC', localDate: '2025-01-07', localTime: '11:00' });
  });

  it('is read in the zone of the customer', () => {
    expect(promiseDate(at('mon 15:00'), business(0), { calendar: office, customerTimeZone: 'Asia/Tehran' })).toMatchObject({ localDate: '2025-01-06', localTime: '18:30' });
  });

  it('moves on to when the customer can be reached as well', () => {
    // Thursday 12:00 UTC is 15:30 in Tehran, after the half day; Friday and the weekend follow.
    const promise = promiseDate(at('thu 12:00'), business(0), { calendar: office, customerCalendar: tehran })!;
    expect(promise).toMatchObject({ at: at('mon+1 09:00'), timeZone: 'Asia/Tehran', localTime: '12:30' });
  });

  it('is never in closed time and never before the due time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 0, max: 100 }), fc.constantFrom('business' as const, 'elapsed' as const), (dueAt, buffer, unit) => {
      const promise = promiseDate(dueAt, { bufferMs: hours(buffer), unit }, { calendar: office, customerCalendar: tehran })!;
      expect(office.isOpen(promise.at) && tehran.isOpen(promise.at)).toBe(true);
      expect(promise.at).toBeGreaterThanOrEqual(dueAt);
    }), { numRuns: 60 });
  });

  it('is null when the two are never open together', () => {
    const nights = compileCalendar({ timeZone: 'UTC', week: { mon: [{ open: '00:00', close: '05:00' }] }, exceptions: [] });
    expect(promiseDate(at('mon 12:00'), business(0), { calendar: office, customerCalendar: nights })).toBeNull();
  });
});
