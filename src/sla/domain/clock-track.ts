import { addWithin, type BusinessCalendar, CONTINUOUS, type TimeLine, whenHeld } from './business-calendar';
import { type ClockFact, effectiveFacts, type RetargetedData, type StartedData } from './clock-facts';
import type { DurationMs, Instant } from './instant';
import type { ClockTarget } from './policy-definition';

/** Where a clock stands after its facts: what it has used, and since when it has been running. */
export interface ClockTrack {
  startedAt: Instant;
  /** The time that counts for this clock. */
  line: TimeLine;
  /** What may be used before the breach, grace included. */
  allowedMs: DurationMs;
  /** Used until `runningSince`, or in all while paused or over. */
  consumedMs: DurationMs;
  runningSince: Instant | null;
  pausedAt: Instant | null;
  warnedAt: Instant | null;
  breachedAt: Instant | null;
  breachRecorded: boolean;
  lateDetected: boolean;
  metAt: Instant | null;
  cancelledAt: Instant | null;
  lateApplied: boolean;
  retargetedLate: boolean;
  acknowledgedAt: Instant | null;
  stepsDone: Set<string>;
}

interface Terms {
  target: ClockTarget;
  calendar: BusinessCalendar;
  /** Fixed by the start and kept through every change of target. */
  share: number;
}

/** Replays the facts. Throws a RangeError when there is no start among them. */
export function trackClock(target: ClockTarget, calendar: BusinessCalendar, facts: readonly ClockFact[]): ClockTrack {
  const [started, ...rest] = effectiveFacts(facts);
  if (started?.kind !== 'started') throw new RangeError('The clock was never started');
  const terms: Terms = { target, calendar, share: started.data.share ?? 1 };
  const track = begin(started.at, started.data, terms);
  for (const fact of rest) apply(track, fact, terms);
  return track;
}

export function isOver(track: ClockTrack): boolean {
  return track.metAt !== null || track.cancelledAt !== null;
}

/** What has been used up by `now`. */
export function consumedAt(track: ClockTrack, now: Instant): DurationMs {
  if (track.runningSince === null || now <= track.runningSince) return track.consumedMs;
  return track.consumedMs + track.line.between(track.runningSince, now);
}

/** When so much will have been used up if nothing stops the clock; null while it stands still, or when its calendar never opens for so long. */
export function reaches(track: ClockTrack, consumedMs: DurationMs): Instant | null {
  if (track.runningSince === null || !Number.isFinite(consumedMs)) return null;
  return addWithin(track.line, track.runningSince, consumedMs - track.consumedMs);
}

/** Marks the breach that lies in the stretch up to `now`, whether or not anybody noticed. The due time itself is too late. */
export function breachBy(track: ClockTrack, now: Instant): void {
  if (track.breachedAt !== null || track.runningSince === null) return;
  if (consumedAt(track, now) >= track.allowedMs) track.breachedAt = reaches(track, track.allowedMs);
}

function begin(at: Instant, data: StartedData, terms: Terms): ClockTrack {
  const { line, allowedMs } = measure(terms, at, data.dueAt);
  return {
    startedAt: at, line, allowedMs, consumedMs: data.consumedMs ?? 0, runningSince: at, pausedAt: null, warnedAt: null,
    breachedAt: null, breachRecorded: false, lateDetected: false, metAt: null, cancelledAt: null,
    lateApplied: data.lateApplied ?? false, retargetedLate: false, acknowledgedAt: null, stepsDone: new Set(),
  };
}

function measure({ target, calendar, share }: Terms, start: Instant, dueAt?: Instant): { line: TimeLine; allowedMs: DurationMs } {
  const { span } = target;
  if (dueAt !== undefined) return { line: CONTINUOUS, allowedMs: dueAt - start };
  switch (span.unit) {
    case 'business': return { line: calendar, allowedMs: Math.round(span.ms * share) };
    case 'elapsed': return { line: CONTINUOUS, allowedMs: Math.round(span.ms * share) };
    case 'calendar_days': return { line: CONTINUOUS, allowedMs: calendar.endOfDays(start, span.days, 'calendar') - start };
    // A calendar without so many working days gives all the time there is.
    case 'working_days': return { line: CONTINUOUS, allowedMs: (whenHeld(() => calendar.endOfDays(start, span.days, 'working')) ?? Infinity) - start };
    case 'agreed': throw new RangeError('A clock for an agreed time needs its due time');
  }
}

function apply(track: ClockTrack, fact: ClockFact, terms: Terms): void {
  if (isOver(track)) return;
  switch (fact.kind) {
    case 'started': return;
    case 'paused': return stop(track, fact.at, 'pausedAt');
    case 'resumed':
      if (track.runningSince !== null) return;
      track.runningSince = fact.at;
      track.pausedAt = null;
      return;
    case 'retargeted': return retarget(track, fact.at, fact.data, terms);
    case 'warned': track.warnedAt = fact.at; return;
    case 'breached':
      track.breachedAt = track.breachRecorded ? track.breachedAt : fact.at;
      track.breachRecorded = true;
      track.lateDetected ||= fact.data.lateDetected ?? false;
      return;
    case 'met': return stop(track, fact.at, 'metAt');
    case 'cancelled': return stop(track, fact.at, 'cancelledAt');
    case 'escalated': track.stepsDone.add(fact.data.step); return;
    case 'acknowledged': track.acknowledgedAt ??= fact.at;
  }
}

function stop(track: ClockTrack, at: Instant, why: 'pausedAt' | 'metAt' | 'cancelledAt'): void {
  breachBy(track, at);
  track.consumedMs = consumedAt(track, at);
  track.runningSince = null;
  track[why] ??= at;
}

/**
 * From the original start, with all that was used. A due time that is already past leaves the grace, counted once:
 * changing the ticket again and again does not buy more.
 */
function retarget(track: ClockTrack, at: Instant, data: RetargetedData, terms: Terms): void {
  const graceLeft = track.retargetedLate ? track.allowedMs - consumedAt(track, at) : Infinity;
  track.startedAt = data.startedAt ?? track.startedAt;
  Object.assign(track, measure(terms, track.startedAt, data.dueAt));
  track.consumedMs = data.consumedMs;
  if (track.runningSince !== null) track.runningSince = at;
  // A breach under the old target counts only when it was recorded: the old target is not known here.
  if (!track.breachRecorded) track.breachedAt = null;
  track.retargetedLate = track.breachedAt === null && track.allowedMs <= track.consumedMs;
  if (track.retargetedLate) track.allowedMs = track.consumedMs + Math.min(terms.target.graceMs, graceLeft);
  if (terms.target.warnPercent !== null && track.consumedMs < (track.allowedMs * terms.target.warnPercent) / 100) track.warnedAt = null;
}
