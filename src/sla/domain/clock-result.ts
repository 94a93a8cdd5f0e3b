import { effectiveFacts } from './clock-facts';
import { type ClockState, clockState } from './clock-state';
import { consumedAt, trackClock } from './clock-track';
import type { Clock } from './decide-clocks/happening';
import type { DurationMs, Instant } from './instant';
import { resolutionTimes } from './resolution-times';

/** How a clock came out, as reports count it. */
export interface ClockResult {
  outcome: 'met' | 'breached' | 'cancelled';
  /** When the outcome was certain: at the breach, else at the end. */
  decidedAt: Instant;
  /** Null while a broken clock is still owed. */
  endedAt: Instant | null;
  /** Open time used until it was met, pauses left out; null when it was not met. */
  businessMs: DurationMs | null;
  /** From the start until it was met, with nights, holidays and pauses; null when it was not met. */
  calendarMs: DurationMs | null;
}

/** All resolutions of a ticket together. */
export interface TotalResult {
  businessMs: DurationMs;
  calendarMs: DurationMs;
  /** None of them was broken. */
  inTime: boolean;
}

/** The result of a clock that is over or on record as broken; null for any other. */
export function clockResult(clock: Clock, now: Instant): ClockResult | null {
  const state = stateOf(clock, now);
  const { open, breachedAt, metAt, cancelledAt, startedAt } = state;
  if (open && !(breachedAt !== null && state.breachRecorded)) return null;
  const outcome = breachedAt !== null ? 'breached' : metAt !== null ? 'met' : 'cancelled';
  return {
    outcome, decidedAt: (breachedAt ?? metAt ?? cancelledAt)!, endedAt: metAt ?? cancelledAt,
    businessMs: metAt === null ? null : businessTime(clock, state, metAt), calendarMs: metAt === null ? null : metAt - startedAt,
  };
}

/** What all resolution clocks of a ticket took, in the order of their instances; null unless each of them is met. */
export function totalResult(resolutions: readonly Clock[], now: Instant): TotalResult | null {
  const { totalMs } = resolutionTimes(resolutions.map((clock) => stateOf(clock, now)));
  const results = resolutions.map((clock) => clockResult(clock, now));
  if (totalMs === null || results.some((result) => result === null)) return null;
  const sum = (of: (result: ClockResult) => DurationMs | null): DurationMs => results.reduce((total, result) => total + of(result!)!, 0);
  return {
    businessMs: sum(({ businessMs }) => businessMs), calendarMs: sum(({ calendarMs }) => calendarMs),
    inTime: results.every((result) => result!.outcome === 'met'),
  };
}

/** Facts that are dated ahead (the machine's clock went back) count already. */
const stateOf = ({ target, calendar, facts }: Clock, now: Instant): ClockState =>
  clockState(target, calendar, facts, facts.reduce((last, fact) => Math.max(last, fact.at), now));

/** A clock that counts plain time is counted again along its calendar, with the pauses that it had. */
function businessTime({ target, calendar, facts }: Clock, { elapsedMs, startedAt }: ClockState, until: Instant): DurationMs {
  const agreed = facts.some(({ data }) => 'dueAt' in data && data.dueAt !== undefined);
  if (target.span.unit === 'business' && !agreed) return elapsedMs;
  const stretches = effectiveFacts(facts).filter(({ kind }) => kind !== 'retargeted').map((fact) => {
    if (fact.kind !== 'started') return fact;
    const { policyVersion, calendarVersion } = fact.data;
    return { ...fact, at: startedAt, data: { policyVersion, calendarVersion } };
  });
  const endless = { ...target, span: { unit: 'business' as const, ms: Number.MAX_SAFE_INTEGER } };
  return consumedAt(trackClock(endless, calendar, stretches), until);
}
