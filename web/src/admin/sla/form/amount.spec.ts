import { businessUnits, elapsedUnits, readNumber, unitFor } from './amount';

const HOUR = 3_600_000;

describe('amounts of time', () => {
  it.each([
    [8 * HOUR, 'hours', 'hours'], [90 * 60_000, 'minutes', 'minutes'], [24 * HOUR, 'hours', 'days'], [7 * 24 * HOUR, 'hours', 'weeks'],
    [-2 * HOUR, 'hours', 'hours'], [0, 'hours', 'hours'],
  ])('%d ms is told in %s of business and %s of elapsed time', (ms, business, elapsed) => {
    expect([unitFor(ms, businessUnits), unitFor(ms, elapsedUnits)]).toEqual([business, elapsed]);
  });

  it.each([['8', 8], ['۱٫۵', 1.5], ['٢٤', 24], ['1,5', 1.5], ['', null], ['x', null], ['-3', null]])('reads %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
