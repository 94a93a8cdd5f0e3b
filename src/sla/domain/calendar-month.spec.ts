import { calendarMonth } from './calendar-month';
import { calendarPreset } from './presets/calendar-presets';

const iran = calendarPreset('iran_retail', 'en');
const day = (month: string, date: string) => calendarMonth(iran, month)!.find((entry) => entry.date === date)!;

describe('rule 4: a month of a calendar, to look at', () => {
  it('has every day with its hours, in both calendars', () => {
    expect(calendarMonth(iran, '2026-02')).toHaveLength(28);
    expect(day('2026-11', '2026-11-22')).toEqual({
      date: '2026-11-22', jalali: { year: 1405, month: 9, day: 1 }, hours: [{ open: '08:30', close: '17:00' }], exceptions: [],
    });
    expect(day('2026-11', '2026-11-27').hours).toEqual([]);
  });

  it('goes by the Jalali month when the year is one, leap years included', () => {
    expect(calendarMonth(iran, '1403-12')).toHaveLength(30);
    expect(calendarMonth(iran, '1404-12')).toHaveLength(29);
    expect(calendarMonth(iran, '1405-01')![0]).toMatchObject({ date: '2026-03-21', jalali: { year: 1405, month: 1, day: 1 }, hours: [] });
  });

  it('names the holidays, also where two meet or the week is closed anyway', () => {
    const nowruz = calendarMonth(iran, '1405-01')!.slice(0, 4);
    expect(nowruz.every(({ exceptions }) => exceptions.some(({ kind }) => kind === 'holiday'))).toBe(true);
    const open = { kind: 'working' as const, name: 'Fair', on: { by: 'date' as const, date: '2026-11-27' }, open: [{ open: '10:00', close: '24:00' }] };
    expect(calendarMonth({ ...iran, exceptions: [open] }, '2026-11')!.find(({ date }) => date === '2026-11-27')).toMatchObject({
      hours: [{ open: '10:00', close: '24:00' }], exceptions: [{ kind: 'working', name: 'Fair', tentative: false }],
    });
  });

  it.each(['2026-13', '2026-00', '0999-01', '2026', '2026-1', 'x', '9999-01'])('refuses %j', (month) => expect(calendarMonth(iran, month)).toBeNull());
});
