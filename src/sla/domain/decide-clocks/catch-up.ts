import type { ClockFact } from '../clock-facts';
import { clockState } from '../clock-state';
import type { Instant } from '../instant';
import { dueSteps, type TimedStep } from '../ladder';
import type { Clock } from './happening';

/** A breach that is noticed later than this after the due time is marked `lateDetected`. */
export const LATE_AFTER_MS = 60_000;

/** The breach that happened by `at` and has no fact yet; it is dated at the due time, however late it is found. */
export function missedBreach(clock: Clock, at: Instant, recordedAt: Instant): ClockFact[] {
  const { breachedAt, breachRecorded } = clockState(clock.target, clock.calendar, clock.facts, at);
  if (breachedAt === null || breachRecorded) return [];
  const lateDetected = recordedAt - breachedAt > LATE_AFTER_MS;
  return [{ kind: 'breached', at: breachedAt, recordedAt, data: lateDetected ? { lateDetected } : {} }];
}

/**
 * What the scheduler appends when it looks at a clock: a warning or a breach, and an `escalated` fact for each ladder
 * step to carry out. Looking twice, or after downtime, appends each thing once.
 */
export function sweepClock(clock: Clock, now: Instant): { facts: ClockFact[]; steps: TimedStep[] } {
  const { warnAt } = clockState(clock.target, clock.calendar, clock.facts, now);
  const facts = missedBreach(clock, now, now);
  if (warnAt !== null && warnAt <= now) facts.push({ kind: 'warned', at: warnAt, recordedAt: now, data: {} });
  const steps = dueSteps(clock.target, clock.calendar, [...clock.facts, ...facts], now);
  for (const { step } of steps) facts.push({ kind: 'escalated', at: now, recordedAt: now, data: { step: step.key } });
  return { facts, steps };
}
