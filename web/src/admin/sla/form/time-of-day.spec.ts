import { isOvernight, toTime } from './time-of-day';

describe('typed times of day', () => {
  it.each([['9', '09:00'], ['930', '09:30'], ['۱۷:۳۰', '17:30'], ['24', '24:00'], ['8.15', '08:15'], ['late', 'late'], ['', '']])('reads %j as %j', (typed, time) => {
    expect(toTime(typed)).toBe(time);
  });

  it.each([['22:00', '06:00', true], ['22:00', '24:00', false], ['09:00', '09:00', false], ['09:00', '25:00', false]])('%s to %s over midnight: %s', (open, close, expected) => {
    expect(isOvernight({ open, close })).toBe(expected);
  });
});
