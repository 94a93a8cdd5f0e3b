import type { BusinessCalendar } from './business-calendar';
import type { ClockFact } from './clock-facts';
import { breachBy, type ClockTrack, consumedAt, isOver, reaches, trackClock } from './clock-track';
import type { DurationMs, Instant } from './instant';
import { stepsAhead } from './ladder';
import type { ClockTarget } from './policy-definition';

export interface ClockState {
  /** A breach stays, also when the clock is met or cancelled afterwards: see `metAt`, `cancelledAt`. */
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** Neither met nor cancelled. */
  open: boolean;
  startedAt: Instant;
  /** Half-open: met before this instant is in time. The breach's own time once breached; null while paused or over. */
  dueAt: Instant | null;
  /** Business (or elapsed, by the span) time left; negative when overdue. */
  remainingMs: DurationMs;
  elapsedMs: DurationMs;
  /** The whole allowance, grace included. */
  targetMs: DurationMs;
  warnAt: Instant | null;
  /** When the scheduler must look next: a warning, a ladder step or an unrecorded breach. Null: nothing to wait for. */
  nextDueAt: Instant | null;
  warnedAt: Instant | null;
  breachedAt: Instant | null;
  /** False for a breach that lies in the past but has no fact yet. */
  breachRecorded: boolean;
  lateDetected: boolean;
  pausedAt: Instant | null;
  metAt: Instant | null;
  cancelledAt: Instant | null;
  lateApplied: boolean;
  retargetedLate: boolean;
  acknowledgedAt: Instant | null;
}

/**
 * The clock at `now`, from its facts and the versions of policy and calendar it runs on (see `versionsInForce`).
 * Pure: the same arguments always give the same answer. Facts after `now` are not looked at.
 */
export function clockState(target: ClockTarget, calendar: BusinessCalendar, facts: readonly ClockFact[], now: Instant): ClockState {
  const known = facts.filter((fact) => fact.kind === 'started' || fact.at <= now);
  const track = trackClock(target, calendar, known);
  breachBy(track, now);
  const { startedAt, warnedAt, breachedAt, breachRecorded, lateDetected, pausedAt, metAt, cancelledAt } = track;
  const elapsedMs = consumedAt(track, now);
  const warnAt = warningTime(track, target);
  return {
    state: nameState(track), open: !isOver(track), startedAt,
    dueAt: breachedAt ?? (isOver(track) ? null : reaches(track, track.allowedMs)),
    remainingMs: track.allowedMs - elapsedMs, elapsedMs, targetMs: track.allowedMs,
    warnAt, nextDueAt: nextLook(track, warnAt, target, calendar),
    warnedAt, breachedAt, breachRecorded, lateDetected, pausedAt: isOver(track) ? null : pausedAt, metAt, cancelledAt,
    lateApplied: track.lateApplied, retargetedLate: track.retargetedLate, acknowledgedAt: track.acknowledgedAt,
  };
}

function nameState(track: ClockTrack): ClockState['state'] {
  if (track.breachedAt !== null) return 'breached';
  if (track.metAt !== null) return 'met';
  if (track.cancelledAt !== null) return 'cancelled';
  return track.runningSince === null ? 'paused' : 'running';
}

/** A breach makes the warning pointless. */
function warningTime(track: ClockTrack, { warnPercent }: ClockTarget): Instant | null {
  if (warnPercent === null || track.warnedAt !== null || track.breachedAt !== null) return null;
  return reaches(track, Math.round((track.allowedMs * warnPercent) / 100));
}

function nextLook(track: ClockTrack, warnAt: Instant | null, target: ClockTarget, calendar: BusinessCalendar): Instant | null {
  const breachAt = track.breachRecorded ? null : track.breachedAt ?? reaches(track, track.allowedMs);
  const stepAt = stepsAhead(track, target, calendar)[0]?.at ?? null;
  const times = [warnAt, breachAt, stepAt].filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}
