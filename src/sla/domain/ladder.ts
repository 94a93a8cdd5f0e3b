import { addWithin, type BusinessCalendar } from './business-calendar';
import type { ClockFact } from './clock-facts';
import { breachBy, type ClockTrack, isOver, reaches, trackClock } from './clock-track';
import type { Instant } from './instant';
import type { ClockTarget, LadderStep } from './policy-definition';

/** A step of the escalation ladder with its time; at most once for each (clock, `step.key`). */
export interface TimedStep {
  step: LadderStep;
  at: Instant;
}

/** Steps that are still to come or due, in order of time. None while the clock stands still or when it is over. */
export function ladderSteps(target: ClockTarget, calendar: BusinessCalendar, facts: readonly ClockFact[], now: Instant): TimedStep[] {
  const track = trackClock(target, calendar, facts);
  breachBy(track, now);
  return stepsAhead(track, target, calendar);
}

/** The steps to carry out now; each must be recorded as an `escalated` fact in the same transaction. */
export function dueSteps(target: ClockTarget, calendar: BusinessCalendar, facts: readonly ClockFact[], now: Instant): TimedStep[] {
  return ladderSteps(target, calendar, facts, now).filter(({ at }) => at <= now);
}

export function stepsAhead(track: ClockTrack, target: ClockTarget, calendar: BusinessCalendar): TimedStep[] {
  if (isOver(track) || track.runningSince === null) return [];
  return target.ladder
    .filter((step) => !track.stepsDone.has(step.key))
    .filter((step) => track.acknowledgedAt === null || step.evenIfAcknowledged === true)
    .flatMap((step) => {
      const at = stepTime(step, track, calendar);
      return at === null ? [] : [{ step, at }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** Null when the calendar never opens for so long. */
function stepTime({ when, inOpeningHours }: LadderStep, track: ClockTrack, calendar: BusinessCalendar): Instant | null {
  const at = when.at === 'percent'
    ? reaches(track, Math.round((track.allowedMs * when.percent) / 100))
    : offset(track.breachedAt ?? reaches(track, track.allowedMs), when, calendar);
  return inOpeningHours && at !== null ? calendar.nextOpen(at) ?? at : at;
}

function offset(dueAt: Instant | null, when: { ms: number; unit: 'business' | 'elapsed' }, calendar: BusinessCalendar): Instant | null {
  if (dueAt === null) return null;
  return when.unit === 'business' ? addWithin(calendar, dueAt, when.ms) : dueAt + when.ms;
}
