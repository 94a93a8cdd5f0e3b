import { daysOf, monthOf, nameOf, shift } from './month-days';

describe('months of both calendars', () => {
  it('Azar 1405 has 30 days over two Gregorian months', () => {
    const azar = monthOf('2026-12-01', 'persian');
    const days = daysOf(azar);
    expect([nameOf(azar), days.length, days[0], days.at(-1)]).toEqual(['1405-09', 30, '2026-11-22', '2026-12-21']);
  });

  it.each([[1403, 30], [1404, 29]])('Esfand of %d has %d days', (year, count) => {
    expect(daysOf({ calendar: 'persian', year, month: 12 })).toHaveLength(count);
  });

  it('goes over the end of the year and back', () => {
    const december = { calendar: 'gregory' as const, year: 2026, month: 12 };
    expect(shift(december, 1)).toEqual({ calendar: 'gregory', year: 2027, month: 1 });
    expect(shift(shift(december, 1), -1)).toEqual(december);
    expect(daysOf({ calendar: 'gregory', year: 2028, month: 2 })).toHaveLength(29);
  });
});
