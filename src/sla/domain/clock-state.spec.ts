import fc from 'fast-check';

import { always, at, hours, office, started, target, VERSIONS } from './clock.mother';
import { type ClockFact, versionsInForce } from './clock-facts';
import { clockState } from './clock-state';
import { HOUR_MS } from './instant';

const paused = (when: string): ClockFact => ({ kind: 'paused', at: at(when), data: {} });
const resumed = (when: string): ClockFact => ({ kind: 'resumed', at: at(when), data: {} });
const met = (when: string): ClockFact => ({ kind: 'met', at: at(when), data: {} });
const breached = (when: string): ClockFact => ({ kind: 'breached', at: at(when), data: {} });
const retargeted = (when: string, consumed: number): ClockFact =>
  ({ kind: 'retargeted', at: at(when), data: { policyVersion: 'policy-2', calendarVersion: 'calendar-1', reason: 'ticket_changed', consumedMs: hours(consumed) } });

describe('rule 1: a clock is its facts', () => {
  it('is due after the span in business time, warns at its share, and names the next of both', () => {
    const state = clockState(target(8), office, [started('mon 13:00')], at('mon 15:00'));
    expect(state).toMatchObject({
      state: 'running', open: true, dueAt: at('tue 13:00'), warnAt: at('tue 11:00'), nextDueAt: at('tue 11:00'),
      remainingMs: hours(6), elapsedMs: hours(2), targetMs: hours(8),
    });
  });

  it('waits for the breach once the warning is recorded', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'warned', at: at('mon 12:00'), data: {} }];
    expect(clockState(target(4), office, facts, at('mon 12:30'))).toMatchObject({ warnAt: null, warnedAt: at('mon 12:00'), nextDueAt: at('mon 13:00') });
  });

  it('is half-open: met a millisecond before the due time is in time, at the due time it is late', () => {
    const fact = (offset: number): ClockFact => ({ kind: 'met', at: at('mon 13:00') + offset, data: {} });
    expect(clockState(target(4), office, [started('mon 09:00'), fact(-1)], at('mon 14:00')).state).toBe('met');
    expect(clockState(target(4), office, [started('mon 09:00'), fact(0)], at('mon 14:00'))).toMatchObject({ state: 'breached', metAt: at('mon 13:00') });
  });

  it('keeps both the breach and the late end', () => {
    const facts = [started('mon 09:00'), breached('mon 13:00'), met('mon 15:00')];
    expect(clockState(target(4), office, facts, at('tue 09:00'))).toMatchObject({
      state: 'breached', open: false, breachedAt: at('mon 13:00'), metAt: at('mon 15:00'), nextDueAt: null, elapsedMs: hours(6), remainingMs: hours(-2),
    });
  });

  it('has its breach on record when it is met at that very moment, whatever was written first', () => {
    for (const facts of [[breached('mon 13:00'), met('mon 13:00')], [met('mon 13:00'), breached('mon 13:00')]]) {
      expect(clockState(target(4), office, [started('mon 09:00'), ...facts], at('mon 14:00'))).toMatchObject({ state: 'breached', breachRecorded: true, nextDueAt: null });
    }
  });

  it('counts a clock as met when the answer left before the due time, though a breach was written first', () => {
    const facts = [started('mon 09:00'), breached('mon 13:00'), met('mon 12:59')];
    expect(clockState(target(4), office, facts, at('mon 14:00'))).toMatchObject({ state: 'met', breachedAt: null, nextDueAt: null });
  });

  it('gives the same answer at every replay, whatever the order in which facts come', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00'), resumed('mon 12:00'), paused('mon 14:00'), resumed('tue 09:00')];
    const moments = fc.integer({ min: at('mon 09:00'), max: at('wed 09:00') });
    fc.assert(fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), moments, (shuffled, now) => {
      expect(clockState(target(8), office, shuffled, now)).toEqual(clockState(target(8), office, facts, now));
    }));
  });

  it('tells the past from the present: facts after `now` are not looked at', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00')];
    expect(clockState(target(8), office, facts, at('mon 09:59')).state).toBe('running');
    expect(clockState(target(8), office, facts, at('mon 10:00')).state).toBe('paused');
  });

  it('can be cancelled, and taken back as if it had never been', () => {
    const cancelled: ClockFact = { kind: 'cancelled', at: at('mon 10:00'), data: { reason: 'spam', cause: 'c1' } };
    const undone: ClockFact = { kind: 'resumed', at: at('mon 12:00'), data: { undoes: 'c1' } };
    expect(clockState(target(8), office, [started('mon 09:00'), cancelled], at('mon 11:00'))).toMatchObject({ state: 'cancelled', dueAt: null, nextDueAt: null });
    expect(clockState(target(8), office, [started('mon 09:00'), cancelled, undone], at('mon 13:00')))
      .toEqual(clockState(target(8), office, [started('mon 09:00')], at('mon 13:00')));
  });
});

describe('rule 5: pause keeps the remaining business time', () => {
  it('has no due time, no warning and no breach while paused', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00')];
    expect(clockState(target(2), office, facts, at('fri 16:00'))).toMatchObject({
      state: 'paused', dueAt: null, warnAt: null, nextDueAt: null, remainingMs: hours(1), breachedAt: null, pausedAt: at('mon 10:00'),
    });
  });

  it('is due at add(now, remaining) after it resumes', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00'), resumed('tue 16:30')];
    expect(clockState(target(2), office, facts, at('tue 16:40'))).toMatchObject({ state: 'running', dueAt: at('wed 09:30'), remainingMs: hours(1) - 600_000, pausedAt: null });
  });

  it('counts a pause over closed hours once: a night paused equals a night not paused', () => {
    const through = clockState(target(8), office, [started('mon 16:00')], at('wed 09:00'));
    const facts = [started('mon 16:00'), paused('mon 18:00'), resumed('tue 07:00')];
    expect(clockState(target(8), office, facts, at('wed 09:00'))).toMatchObject({ dueAt: through.dueAt, elapsedMs: through.elapsedMs });
  });

  it('lets an earlier breach stand', () => {
    const facts = [started('mon 09:00'), breached('mon 11:00'), paused('mon 12:00')];
    expect(clockState(target(2), office, facts, at('tue 12:00'))).toMatchObject({ state: 'breached', breachedAt: at('mon 11:00'), dueAt: at('mon 11:00'), nextDueAt: null });
  });

  it('finds a breach before the pause that nobody recorded', () => {
    const state = clockState(target(2), office, [started('mon 09:00'), paused('mon 12:00')], at('tue 12:00'));
    expect(state).toMatchObject({ state: 'breached', breachedAt: at('mon 11:00'), breachRecorded: false, nextDueAt: at('mon 11:00') });
  });

  it('uses, in running and paused stretches together, exactly the business time between', () => {
    const turns = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(fc.property(turns, (list) => {
      const start = at('mon 09:00');
      const edges = [0, ...list].map((hour) => start + hour * HOUR_MS);
      const facts: ClockFact[] = edges.map((edge, index) =>
        index === 0 ? started('mon 09:00') : { kind: index % 2 === 1 ? 'paused' : 'resumed', at: edge, data: {} });
      const now = start + 500 * HOUR_MS;
      const ran = [...edges, now].reduce((sum, edge, index, all) =>
        (index % 2 === 0 && index + 1 < all.length ? sum + office.between(edge, all[index + 1]!) : sum), 0);
      const state = clockState(target(10_000), office, facts, now);
      expect(state.elapsedMs).toBe(ran);
      expect(state.elapsedMs + state.remainingMs).toBe(state.targetMs);
    }));
  });
});

describe('rule 7: a change of target', () => {
  it('starts from the original start and keeps consumed time and pauses', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00'), resumed('mon 12:00'), retargeted('mon 14:00', 3)];
    expect(clockState(target(4), office, facts, at('mon 14:00'))).toMatchObject({
      startedAt: at('mon 09:00'), dueAt: at('mon 15:00'), elapsedMs: hours(3), retargetedLate: false,
    });
  });

  it('counts days from the original start too', () => {
    const days = target(4, { span: { unit: 'working_days', days: 2 }, pausesIn: [] });
    const change = { ...retargeted('tue 10:00', 0), data: { ...retargeted('tue 10:00', 0).data, consumedMs: at('tue 10:00') - at('mon 09:00') } } as ClockFact;
    expect(clockState(days, office, [started('mon 09:00'), change], at('tue 10:00'))).toMatchObject({ startedAt: at('mon 09:00'), dueAt: at('wed 00:00') + 24 * HOUR_MS });
  });

  it('stays paused when it was paused', () => {
    const facts = [started('mon 09:00'), paused('mon 10:00'), retargeted('mon 14:00', 1)];
    expect(clockState(target(4), office, facts, at('tue 14:00'))).toMatchObject({ state: 'paused', remainingMs: hours(3) });
  });

  it('gives the grace, not a silent breach, when the new due time is already past', () => {
    const facts = [started('mon 09:00'), retargeted('mon 14:00', 5)];
    expect(clockState(target(4), office, facts, at('mon 14:00'))).toMatchObject({
      state: 'running', retargetedLate: true, dueAt: at('mon 14:30'), breachedAt: null,
    });
    expect(clockState(target(4), office, facts, at('mon 14:30'))).toMatchObject({ state: 'breached', breachedAt: at('mon 14:30') });
  });

  it('leaves the grace to a clock that stood still when its new due time was past already', () => {
    const facts = [started('mon 09:00'), paused('mon 12:00'), retargeted('mon 13:00', 3), resumed('mon 14:00')];
    expect(clockState(target(2), office, facts, at('mon 14:00'))).toMatchObject({ state: 'running', retargetedLate: true, breachedAt: null, dueAt: at('mon 14:30') });
  });

  it('is late at its new due time, and a millisecond before it is not', () => {
    const facts = [started('mon 09:00'), retargeted('mon 14:00', 5)];
    expect(clockState(target(5), office, facts, at('mon 14:00'))).toMatchObject({ retargetedLate: true, dueAt: at('mon 14:30'), breachedAt: null });
    const before: ClockFact = { kind: 'retargeted', at: at('mon 14:00') - 1, data: { ...(facts[1] as ClockFact & { kind: 'retargeted' }).data, consumedMs: hours(5) - 1 } };
    expect(clockState(target(5), office, [started('mon 09:00'), before], at('mon 13:59'))).toMatchObject({ retargetedLate: false, dueAt: at('mon 14:00') });
  });

  it('has no grace left to give once it is broken', () => {
    const facts = [started('mon 09:00'), breached('mon 11:00'), retargeted('mon 14:00', 5)];
    expect(clockState(target(4), office, facts, at('mon 14:00'))).toMatchObject({ state: 'breached', retargetedLate: false, targetMs: hours(4), remainingMs: hours(-1) });
  });

  it('does not sell the grace twice', () => {
    const facts = [started('mon 09:00'), retargeted('mon 14:00', 5), retargeted('mon 14:20', 5 + 1 / 3)];
    expect(clockState(target(4), office, facts, at('mon 14:20')).dueAt).toBe(at('mon 14:30'));
  });

  it('never erases a breach, however far the new due time', () => {
    const facts = [started('mon 09:00'), breached('mon 11:00'), retargeted('mon 12:00', 3)];
    expect(clockState(target(40), office, facts, at('mon 12:00'))).toMatchObject({ state: 'breached', breachedAt: at('mon 11:00'), nextDueAt: null });
  });

  it('warns again when the new target leaves room for it', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'warned', at: at('mon 12:00'), data: {} }, retargeted('mon 12:30', 3.5)];
    expect(clockState(target(8), office, facts, at('mon 12:30')).warnAt).toBe(at('mon 15:00'));
  });
});

describe('rule 8: versions', () => {
  it('a clock names the versions it runs on: those of its start until it is retargeted', () => {
    expect(versionsInForce([started('mon 09:00')])).toEqual(VERSIONS);
    expect(versionsInForce([started('mon 09:00'), retargeted('mon 10:00', 1)]).policyVersion).toBe('policy-2');
    expect(() => versionsInForce([])).toThrow('never started');
  });
});

describe('rule 10: found late', () => {
  it('dates the breach at the due time and says that it was found late', () => {
    const facts: ClockFact[] = [started('mon 09:00'), { kind: 'breached', at: at('mon 11:00'), recordedAt: at('tue 09:00'), data: { lateDetected: true } }];
    expect(clockState(target(2), office, facts, at('tue 10:00'))).toMatchObject({ breachedAt: at('mon 11:00'), breachRecorded: true, lateDetected: true });
  });
});

describe('rule 2: spans', () => {
  it('24/7 for n minutes is n minutes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 600_000 }), fc.integer({ min: 0, max: 1e12 }), (minutes, start) => {
      const facts: ClockFact[] = [{ kind: 'started', at: start, data: VERSIONS }];
      const { dueAt } = clockState(target(0, { span: { unit: 'business', ms: minutes * 60_000 } }), always, facts, start);
      expect(dueAt).toBe(start + minutes * 60_000);
    }));
  });

  it('a regulatory clock counts calendar days to the end of the last', () => {
    const regulatory = target(0, { span: { unit: 'calendar_days', days: 56 }, pausesIn: [], warnPercent: null });
    expect(clockState(regulatory, office, [started('mon 15:00')], at('mon 15:00')).dueAt).toBe(Date.UTC(2025, 0, 7) + 56 * 24 * HOUR_MS);
  });

  it('three business days are the three working days after the day of receipt', () => {
    const short = target(0, { span: { unit: 'working_days', days: 3 }, pausesIn: [], warnPercent: null });
    expect(clockState(short, office, [started('thu 15:00')], at('thu 15:00')).dueAt).toBe(at('wed+1 00:00'));
    expect(clockState(short, office, [started('sat 15:00')], at('sat 15:00')).dueAt).toBe(at('thu+1 00:00'));
  });
});
