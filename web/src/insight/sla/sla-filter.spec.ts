import { periodOf } from './sla-filter';

describe('the period of a report', () => {
  const day = (text: string) => new Date(`${text}T00:00`).toISOString();

  it('is the last ninety whole days, or as many as are asked for', () => {
    const now = new Date('2026-05-10T15:30').getTime();
    expect(Date.parse(periodOf({}, now).from)).toBe(new Date('2026-05-10T00:00').getTime() - 90 * 86_400_000);
    expect(periodOf({ days: '30' }, now)).toEqual({ from: new Date(new Date('2026-05-10T00:00').getTime() - 30 * 86_400_000).toISOString() });
  });

  it('of days that are named includes both', () => {
    expect(periodOf({ from: '2026-03-21', to: '2026-03-21', days: '30' }, 0)).toEqual({ from: day('2026-03-21'), to: day('2026-03-22') });
    expect(periodOf({ to: '2026-12-31' }, 0)).toEqual({ from: new Date(0).toISOString(), to: day('2027-01-01') });
    expect(periodOf({ from: '2026-03-21' }, 0)).toEqual({ from: day('2026-03-21') });
  });
});
