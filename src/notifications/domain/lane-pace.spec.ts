import { pauseMs, reserve } from './lane-pace';

const NOW = new Date('2024-05-06T08:00:00Z');
const PACE = { atOnce: 5, perMinute: 60 };

describe('reserve', () => {
  it('lets a minute’s worth go at once and the rest one by one', () => {
    let spentUntil = new Date(0);
    const starts = Array.from({ length: 63 }, () => {
      const turn = reserve(spentUntil, NOW, PACE);
      spentUntil = turn.spentUntil;
      return turn.startAt.getTime() - NOW.getTime();
    });
    expect(starts.slice(0, 60).every((start) => start === 0)).toBe(true);
    expect(starts.slice(60)).toEqual([1_000, 2_000, 3_000]);
  });

  it('never lets more go in any minute than twice the allowance, and gives it back with time', () => {
    const spent = new Date(NOW.getTime() + 60_000);
    expect(reserve(spent, NOW, PACE).startAt.getTime() - NOW.getTime()).toBe(1_000);
    expect(reserve(spent, new Date(NOW.getTime() + 30_000), PACE).startAt).toEqual(new Date(NOW.getTime() + 30_000));
  });
});

it('the pause grows threefold up to six hours, spread by a fifth each way', () => {
  expect([1, 2, 3].map((tries) => pauseMs(tries, 0.5))).toEqual([2_000, 6_000, 18_000]);
  expect([0, 1].map((random) => pauseMs(2, random))).toEqual([4_800, 7_200].map((ms) => expect.closeTo(ms, 5)));
  expect(pauseMs(30, 0.5)).toBe(6 * 3_600_000);
});
