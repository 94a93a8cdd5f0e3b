import { at, hours, office, started, target } from './clock.mother';
import type { ClockFact } from './clock-facts';
import { clockResult, totalResult } from './clock-result';
import type { Clock } from './decide-clocks/happening';
import { HOUR_MS } from './instant';

const fact = (kind: 'met' | 'breached' | 'paused' | 'resumed', when: string): ClockFact => ({ kind, at: at(when), data: {} });
const clock = (facts: ClockFact[], changes: Partial<Clock> = {}): Clock =>
  ({ metric: 'resolution', instance: 1, target: target(8), calendar: office, facts, ...changes });

describe('rule 14: the result of a clock, as reports count it', () => {
  it('is none while the clock runs, though its due time is past, until the breach is on record', () => {
    expect(clockResult(clock([started('mon 09:00')]), at('mon 10:00'))).toBeNull();
    expect(clockResult(clock([started('mon 09:00')]), at('fri 10:00'))).toBeNull();
    expect(clockResult(clock([started('mon 09:00'), fact('breached', 'mon 17:00')]), at('fri 10:00')))
      .toEqual({ outcome: 'breached', decidedAt: at('mon 17:00'), endedAt: null, businessMs: null, calendarMs: null });
  });

  it('has business time without the night and the pause, and calendar time with both', () => {
    const facts = [started('mon 15:00'), fact('paused', 'tue 09:30'), fact('resumed', 'tue 10:00'), fact('met', 'tue 11:00')];
    expect(clockResult(clock(facts), at('wed 09:00'))).toEqual({
      outcome: 'met', decidedAt: at('tue 11:00'), endedAt: at('tue 11:00'), businessMs: hours(3.5), calendarMs: 20 * HOUR_MS,
    });
  });

  it('counts a late end as broken at its due time, with all the time it took', () => {
    const facts = [started('mon 09:00'), fact('breached', 'mon 17:00'), fact('met', 'tue 11:00')];
    expect(clockResult(clock(facts), at('wed 09:00'))).toMatchObject({
      outcome: 'breached', decidedAt: at('mon 17:00'), endedAt: at('tue 11:00'), businessMs: hours(10), calendarMs: 26 * HOUR_MS,
    });
  });

  it('has no time when it was cancelled: nothing was done in it', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'cancelled', at: at('mon 11:00'), data: { reason: 'withdrawn' } }];
    expect(clockResult(clock(facts), at('tue 09:00'))).toEqual({
      outcome: 'cancelled', decidedAt: at('mon 11:00'), endedAt: at('mon 11:00'), businessMs: null, calendarMs: null,
    });
  });

  it('a clock of plain time or of a named date has its business time too', () => {
    const facts = [started('mon 15:00'), fact('met', 'tue 11:00')];
    const elapsed = clock(facts, { target: { ...target(8), span: { unit: 'elapsed', ms: 100 * HOUR_MS } } });
    expect(clockResult(elapsed, at('wed 09:00'))).toMatchObject({ outcome: 'met', businessMs: hours(4), calendarMs: 20 * HOUR_MS });
    const [first, ...rest] = facts as [ClockFact & { kind: 'started' }, ClockFact];
    const named = clock([{ ...first, data: { ...first.data, dueAt: at('wed 09:00') } }, ...rest], { metric: 'promise', target: { ...target(8), span: { unit: 'agreed' } } });
    expect(clockResult(named, at('wed 09:00'))).toMatchObject({ outcome: 'met', businessMs: hours(4), calendarMs: 20 * HOUR_MS });
  });
});

describe('rule 14: all resolutions of a ticket together', () => {
  const first = clock([started('mon 09:00'), fact('met', 'mon 12:00')]);
  const second = (facts: ClockFact[]) => clock([started('tue 09:00'), ...facts], { instance: 2 });

  it('add up once each is met, and are in time only when each was', () => {
    expect(totalResult([first], at('fri 09:00'))).toEqual({ businessMs: hours(3), calendarMs: hours(3), inTime: true });
    expect(totalResult([first, second([fact('met', 'tue 10:00')])], at('fri 09:00'))).toEqual({ businessMs: hours(4), calendarMs: hours(4), inTime: true });
    const late = second([fact('breached', 'tue 17:00'), fact('met', 'wed 10:00')]);
    expect(totalResult([first, late], at('fri 09:00'))).toMatchObject({ businessMs: hours(12), inTime: false });
  });

  it('are none while one is open', () => {
    expect(totalResult([first, second([])], at('tue 10:00'))).toBeNull();
    expect(totalResult([first, second([fact('breached', 'tue 17:00')])], at('wed 10:00'))).toBeNull();
  });
});
