import { fromTyped, toTyped } from './calendar-date';

const DAY = 86_400_000;

describe('typed dates', () => {
  it.each([
    ['۱۴۰۵/۰۵/۱۳', '2026-08-04'],
    ['1403/12/30', '2025-03-20'],
    ['1404-1-1', '2025-03-21'],
    ['١٣٩٩ ١٢ ٣٠', '2021-03-20'],
  ])('reads the Persian day %s as %s', (typed, iso) => expect(fromTyped(typed, 'persian')).toBe(iso));

  it.each(['1404/12/30', '1405/13/01', '1405/07/31', '1405/00/10', '1405/05', 'فردا', ''])('refuses %j, which is no Persian day', (typed) => {
    expect(fromTyped(typed, 'persian')).toBeNull();
  });

  it('takes a year above 1700 as Gregorian in both calendars', () => {
    expect(fromTyped('2026-08-04', 'persian')).toBe('2026-08-04');
    expect(fromTyped('2026/8/4', 'gregory')).toBe('2026-08-04');
    expect(fromTyped('2026-02-29', 'gregory')).toBeNull();
  });

  it('gives back every day of two centuries', () => {
    for (let ms = Date.UTC(1920, 0, 1); ms < Date.UTC(2120, 0, 1); ms += 5 * DAY) {
      const iso = new Date(ms).toISOString().slice(0, 10);
      expect(fromTyped(toTyped(iso, 'persian'), 'persian')).toBe(iso);
    }
  });
});
