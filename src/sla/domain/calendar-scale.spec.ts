import { compileCalendar } from './compile-calendar';
import { DAY_MS, formatIsoDate } from './instant';
import { OpenDays } from './open-days';

describe('rule 15: a span of ten years with 200 holidays', () => {
  const first = Date.UTC(2025, 0, 1);
  const calendar = compileCalendar({
    timeZone: 'Asia/Tehran',
    week: Object.fromEntries(['sat', 'sun', 'mon', 'tue', 'wed'].map((day) => [day, [{ open: '08:30', close: '12:00' }, { open: '13:00', close: '17:00' }]])),
    exceptions: Array.from({ length: 200 }, (_, n) => ({ kind: 'holiday' as const, name: `H${n}`, on: { by: 'date' as const, date: formatIsoDate(first / DAY_MS + n * 18) } })),
  });

  it('works out on which days a yearly holiday falls once a year, not once a day', () => {
    let asked = 0;
    const on = { get by() { asked++; return 'jalali' as const; }, month: 1, day: 13 };
    const yearly = compileCalendar({ timeZone: 'Asia/Tehran', week: { sat: [{ open: '08:30', close: '17:00' }] }, exceptions: [{ kind: 'holiday', name: 'Nature', on }] });
    yearly.between(first, Date.UTC(2035, 0, 1));
    expect(asked).toBeLessThan(12 * 4);
  });

  it('looks at each day once ever, and at none when it is asked again', () => {
    const looks = jest.spyOn(OpenDays.prototype, 'hours');
    const span = calendar.between(first, Date.UTC(2035, 0, 1));
    expect(looks.mock.calls.length).toBeLessThan(12 * 368);
    looks.mockClear();
    for (let n = 0; n < 1_000; n++) {
      const start = first + n * 311_000;
      const end = calendar.add(start, span - n * 1_000);
      expect(calendar.between(start, end)).toBe(span - n * 1_000);
    }
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
  });
});
