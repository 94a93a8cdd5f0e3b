import { DAY_MS, HOUR_MS, MINUTE_MS } from './instant';
import { JumpWatch } from './jump-watch';

const START = Date.UTC(2026, 0, 5, 9);

/** Looks once a minute; `jumps` says by how much the wall clock is wrong at a minute. */
function looks(minutes: number, wrongBy: (minute: number) => number): boolean[] {
  const watch = new JumpWatch();
  return Array.from({ length: minutes }, (_, minute) => watch.settled(START + minute * MINUTE_MS + wrongBy(minute), START + minute * MINUTE_MS));
}

describe('rule 10: a wall clock that jumps', () => {
  it('is relied on while it runs with the steady one, slow corrections included', () => {
    expect(looks(500, (minute) => minute * 900)).not.toContain(false);
  });

  it.each([['an hour ahead', HOUR_MS], ['an hour back', -HOUR_MS], ['a day back', -DAY_MS]])('%s is not believed at first, and forgotten when it is put right', (_, wrong) => {
    const seen = looks(20, (minute) => (minute >= 5 && minute < 12 ? wrong : 0));
    expect(seen.map((settled, minute) => (settled ? -1 : minute)).filter((minute) => minute >= 0)).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  it('is believed after a quarter of an hour', () => {
    const seen = looks(40, (minute) => (minute >= 5 ? HOUR_MS : 0));
    expect([seen[4], seen[5], seen[19], seen[20], seen[39]]).toEqual([true, false, false, true, true]);
  });

  it('is not watched when it never told the steady time', () => {
    expect(looks(10, (minute) => -700 * DAY_MS + minute * DAY_MS)).not.toContain(false);
  });
});
