import type { AnsweredClock, ClockFact } from '../../../api/sla';
import { callsForSomebody, isTakenBack } from './facts';

const fact = (kind: string, data: Record<string, unknown> = {}): ClockFact => ({ metric: 'resolution', instance: 1, kind, at: '2026-11-22T08:00:00Z', recordedAt: '2026-11-22T08:00:00Z', data });
const clock: AnsweredClock = { metric: 'resolution', instance: 1, state: 'running', startedAt: '2026-11-22T07:00:00Z', dueAt: null, remainingMs: 1 };

describe('a clock that calls for somebody', () => {
  it.each([
    ['nothing has happened', {}, [fact('started')], false],
    ['it was warned', {}, [fact('started'), fact('warned')], true],
    ['a step was taken', {}, [fact('escalated', { step: 'overdue' })], true],
    ['somebody has answered', {}, [fact('escalated'), fact('acknowledged', { by: 'u1' })], false],
    ['the clock view knows of an answer', { acknowledgedAt: '2026-11-22T09:00:00Z' }, [fact('escalated')], false],
    ['it is met', { state: 'met' as const }, [fact('warned'), fact('met')], false],
    ['it was broken and met afterwards', { state: 'breached' as const, open: false }, [fact('breached'), fact('met')], false],
    ['the breach was taken back', {}, [fact('breached', { cause: 'merge:1' }), fact('cancelled', { reason: 'merged', undoes: 'merge:1' })], false],
  ])('%s', (_, change, facts, expected) => {
    expect(callsForSomebody({ ...clock, ...change }, facts)).toBe(expected);
  });

  it('takes back what a cause brought, not what stands beside it', () => {
    const all = [fact('paused', { cause: 'a' }), fact('resumed', { cause: 'b' }), fact('cancelled', { undoes: 'a' })];
    expect(all.map((one) => isTakenBack(one, all))).toEqual([true, false, true]);
  });
});
