import { at, hours, office, started, target } from './clock.mother';
import type { ClockFact } from './clock-facts';
import { clockState } from './clock-state';
import { sweepClock } from './decide-clocks/catch-up';
import type { Clock } from './decide-clocks/happening';
import { dueSteps, ladderSteps } from './ladder';
import type { LadderStep, StepTime } from './policy-definition';

const step = (key: string, when: StepTime, changes: Partial<LadderStep> = {}): LadderStep =>
  ({ key, when, inOpeningHours: false, action: { do: 'next_manager' }, ...changes });
const LADDER = [
  step('half', { at: 'percent', percent: 50 }),
  step('before', { at: 'offset', ms: -hours(1), unit: 'business' }),
  step('after', { at: 'offset', ms: hours(2), unit: 'elapsed' }),
  step('doubled', { at: 'percent', percent: 200 }),
];
const four = target(4, { ladder: LADDER, warnPercent: null });
const keys = (facts: ClockFact[], now: string) => dueSteps(four, office, facts, at(now)).map((due) => due.step.key);

describe('rule 9: the escalation ladder', () => {
  it('times steps at a share of the span or an offset from the due time, in order', () => {
    expect(ladderSteps(four, office, [started('mon 15:00')], at('mon 15:00')).map(({ step: { key }, at: time }) => [key, time])).toEqual([
      ['half', at('mon 17:00')], ['before', at('tue 10:00')], ['after', at('tue 13:00')], ['doubled', at('tue 15:00')],
    ]);
  });

  it('counts an offset in business time over the night, in plain time through it', () => {
    const both = target(4, { ladder: [step('business', { at: 'offset', ms: hours(3), unit: 'business' }), step('elapsed', { at: 'offset', ms: hours(3), unit: 'elapsed' }), step('early', { at: 'offset', ms: -hours(3), unit: 'business' })] });
    expect(ladderSteps(both, office, [started('tue 12:00')], at('tue 12:00')).map(({ step: { key }, at: time }) => [key, time]))
      .toEqual([['early', at('tue 13:00')], ['elapsed', at('tue 19:00')], ['business', at('wed 11:00')]]);
    expect(ladderSteps(both, office, [started('mon 15:00')], at('mon 15:00'))[0]).toMatchObject({ step: { key: 'early' }, at: at('mon 16:00') });
  });

  it('waits for opening hours when told to', () => {
    const waiting = target(4, { ladder: [step('after', { at: 'offset', ms: hours(2), unit: 'elapsed' }, { inOpeningHours: true })] });
    expect(ladderSteps(waiting, office, [started('fri 12:00')], at('fri 12:00'))[0]!.at).toBe(at('mon+1 09:00'));
  });

  it('carries each step out once', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'escalated', at: at('mon 11:00'), data: { step: 'half' } }];
    expect(keys(facts, 'mon 12:00')).toEqual(['before']);
  });

  it('stops at an acknowledgement, but for steps that do not', () => {
    const acknowledged: ClockFact[] = [started('mon 09:00'), { kind: 'acknowledged', at: at('mon 10:00'), data: { by: 'u1' } }];
    expect(keys(acknowledged, 'tue 17:00')).toEqual([]);
    const stubborn = target(4, { ladder: [step('legal', { at: 'percent', percent: 50 }, { evenIfAcknowledged: true })] });
    expect(dueSteps(stubborn, office, acknowledged, at('mon 12:00'))).toHaveLength(1);
  });

  it('has no step while the clock stands still or when it is over', () => {
    expect(keys([started('mon 09:00'), { kind: 'paused', at: at('mon 10:00'), data: {} }], 'tue 17:00')).toEqual([]);
    expect(keys([started('mon 09:00'), { kind: 'met', at: at('mon 10:00'), data: {} }], 'tue 17:00')).toEqual([]);
  });

  it('stands still with a clock that is broken already', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'breached', at: at('mon 13:00'), data: {} }, { kind: 'paused', at: at('mon 14:00'), data: {} }];
    expect(ladderSteps(four, office, facts, at('fri 17:00'))).toEqual([]);
  });

  it('counts from the breach, though the target has changed since', () => {
    const later: ClockFact = { kind: 'retargeted', at: at('mon 14:00'), data: { policyVersion: 'p', calendarVersion: 'c', reason: 'ticket_changed', consumedMs: hours(5) } };
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'breached', at: at('mon 13:00'), data: {} }, later];
    const long = target(40, { ladder: [step('after', { at: 'offset', ms: hours(2), unit: 'elapsed' })] });
    expect(ladderSteps(long, office, facts, at('mon 14:00'))).toMatchObject([{ at: at('mon 15:00') }]);
  });

  it('wakes the scheduler for its steps, also after the breach', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'breached', at: at('mon 13:00'), data: {} }];
    for (const key of ['half', 'before']) facts.push({ kind: 'escalated', at: at('mon 12:00'), data: { step: key } });
    expect(clockState(four, office, facts, at('mon 14:00')).nextDueAt).toBe(at('mon 15:00'));
  });
});

describe('rule 10: the sweep', () => {
  const clock = (facts: ClockFact[], warnPercent: number | null = 75): Clock =>
    ({ metric: 'resolution', instance: 1, facts, target: { ...four, warnPercent }, calendar: office });

  it('warns once, at the time the warning was due', () => {
    const first = sweepClock(clock([started('mon 09:00')]), at('mon 12:00'));
    expect(first.facts.filter(({ kind }) => kind === 'warned')).toEqual([{ kind: 'warned', at: at('mon 12:00'), recordedAt: at('mon 12:00'), data: {} }]);
    expect(sweepClock(clock([started('mon 09:00'), ...first.facts]), at('mon 12:00'))).toEqual({ facts: [], steps: [] });
  });

  it('catches up after downtime: one breach at the due time marked late, each step once, then nothing', () => {
    const { facts, steps } = sweepClock(clock([started('mon 09:00')]), at('wed 12:00'));
    expect(facts.map(({ kind }) => kind)).toEqual(['breached', 'escalated', 'escalated', 'escalated', 'escalated']);
    expect(facts[0]).toEqual({ kind: 'breached', at: at('mon 13:00'), recordedAt: at('wed 12:00'), data: { lateDetected: true } });
    expect(steps.map((due) => due.step.key)).toEqual(['half', 'before', 'after', 'doubled']);
    expect(sweepClock(clock([started('mon 09:00'), ...facts]), at('wed 12:00')).facts).toEqual([]);
    expect(clockState(four, office, [started('mon 09:00'), ...facts], at('wed 12:00')).nextDueAt).toBeNull();
  });

  it('is not late when it looks within the minute', () => {
    expect(sweepClock(clock([started('mon 09:00')], null), at('mon 13:00') + 59_000).facts[0]!.data).toEqual({});
  });
});
