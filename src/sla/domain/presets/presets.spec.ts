import { compileCalendar } from '../compile-calendar';
import { jalaliOf } from '../jalali';
import { DAY_MS, parseIsoDate } from '../instant';
import { TICKET_STATES } from '../ticket-states';
import { validateCalendar } from '../validate-calendar';
import { validatePolicy } from '../validate-policy';
import { CALENDAR_PRESETS, calendarPreset } from './calendar-presets';
import { iranHolidays } from './iran-holidays';
import { POLICY_PRESETS, policyPreset } from './policy-presets';

const NOW = Date.UTC(2026, 0, 1);

describe('presets', () => {
  it.each(CALENDAR_PRESETS)('calendar %s is valid and survives JSON', (preset) => {
    const definition = calendarPreset(preset, 'fa');
    expect(validateCalendar(JSON.parse(JSON.stringify(definition)), NOW)).toEqual([]);
  });

  it.each(POLICY_PRESETS)('policy %s is valid and survives JSON', (preset) => {
    expect(validatePolicy(JSON.parse(JSON.stringify(policyPreset(preset, 'Standard'))), TICKET_STATES)).toEqual([]);
  });

  it('Iran: closed on Friday, Thursday afternoon, Nowruz and Ashura; open between', () => {
    const calendar = compileCalendar(calendarPreset('iran_retail', 'en'));
    const open = (text: string) => calendar.isOpen(Date.parse(`${text}+03:30`));
    expect(open('2025-07-07T12:00')).toBe(true);
    expect(open('2025-07-06T12:00')).toBe(false);
    expect(open('2025-07-10T12:59')).toBe(true);
    expect(open('2025-07-10T13:00')).toBe(false);
    expect(open('2025-07-11T12:00')).toBe(false);
    expect(open('2030-03-21T12:00')).toBe(false);
  });

  it('Iran: 26 holidays in 1404 and 25 in 1405, as the official calendars count them', () => {
    const holidays = (year: number) => new Set(iranHolidays('fa').flatMap(({ on }) => {
      if (on.by === 'jalali') return on.day === 30 && on.month === 12 ? [] : [`${on.month}/${on.day}`];
      const date = jalaliOf(on.by === 'date' ? parseIsoDate(on.date)! : 0);
      return date.year === year ? [`${date.month}/${date.day}`] : [];
    })).size;
    expect([holidays(1404), holidays(1405)]).toEqual([26, 25]);
  });

  it('Iran: every lunar date from the second half of 1405 on is marked as a forecast', () => {
    const late = iranHolidays('en').filter(({ on }) => on.by === 'date' && parseIsoDate(on.date)! * DAY_MS > Date.UTC(2026, 8, 23));
    expect(late.length).toBeGreaterThan(20);
    expect(late.every(({ tentative }) => tentative)).toBe(true);
  });

  it('Germany: closed at noon and on Easter Monday, whatever the year', () => {
    const calendar = compileCalendar(calendarPreset('germany_office', 'en'));
    const open = (text: string) => calendar.isOpen(Date.parse(text));
    expect(open('2025-04-22T10:45+02:00')).toBe(true);
    expect(open('2025-04-22T12:45+02:00')).toBe(false);
    expect([open('2025-04-21T10:00+02:00'), open('2026-04-06T10:00+02:00'), open('2038-04-26T10:00+02:00')]).toEqual([false, false, false]);
  });
});
