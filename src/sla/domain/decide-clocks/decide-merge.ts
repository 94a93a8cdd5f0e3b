import { type ClockFact, effectiveFacts } from '../clock-facts';
import { trackClock } from '../clock-track';
import type { Instant } from '../instant';
import { ClockDraft, type DraftClock } from './clock-draft';
import { type Clock, type ClockChange, type ClockContext, MERGED } from './happening';
import { settlePauses } from './pauses';

export interface MergeDecision {
  survivor: ClockChange[];
  merged: ClockChange[];
}

/**
 * The survivor takes the earliest start and the strictest open clock of each metric, and what only the merged ticket
 * owed. `restored` with the same `cause` takes it back on both tickets.
 */
export function decideMerge(survivor: ClockContext, merged: ClockContext, at: Instant, cause: string): MergeDecision {
  const kept = new ClockDraft(survivor);
  const left = new ClockDraft(merged);
  for (const clock of left.open()) {
    const own = isAgreed(clock) ? undefined : kept.open(clock.metric)[0];
    if (own) tighten(kept, own, left, clock, at, cause);
    else takeOver(kept, clock, cause);
    left.cancel(clock, at, MERGED, cause);
  }
  settlePauses(kept, at);
  return { survivor: kept.changes(), merged: left.changes() };
}

/** The clock goes on here with all that it went through. */
function takeOver(kept: ClockDraft, clock: DraftClock, cause: string): void {
  const copy: DraftClock = { ...clock, instance: kept.nextInstance(clock.metric), facts: [], appended: [] };
  kept.clocks.push(copy);
  for (const fact of effectiveFacts(clock.facts)) kept.append(copy, { ...fact, data: { ...fact.data, cause } } as ClockFact);
}

function tighten(kept: ClockDraft, own: DraftClock, left: ClockDraft, other: DraftClock, at: Instant, cause: string): void {
  const mine = kept.state(own, at);
  const theirs = left.state(other, at);
  const startedAt = Math.min(mine.startedAt, theirs.startedAt);
  const strictest = dueIfRunning(other, at) < dueIfRunning(own, at) ? other : own;
  if (strictest === own && startedAt === mine.startedAt) return;
  if (theirs.breachedAt !== null && mine.breachedAt === null) {
    kept.append(own, { kind: 'breached', at: theirs.breachedAt, data: { cause } });
  }
  const { startedAt: since } = strictest === own ? mine : theirs;
  const consumedMs = kept.consumed(strictest, at) + kept.line(strictest).between(startedAt, since);
  kept.append(own, { kind: 'retargeted', at, data: { ...kept.versions(strictest), reason: 'merged', consumedMs, startedAt, cause } });
  own.target = strictest.target;
  own.calendar = strictest.calendar;
}

/** When the clock would be due if it ran from now on; a paused one is compared by what it has left. */
function dueIfRunning(clock: Clock, at: Instant): Instant {
  const track = trackClock(clock.target, clock.calendar, clock.facts);
  if (track.breachedAt !== null) return track.breachedAt;
  return track.line.add(track.runningSince ?? at, track.allowedMs - track.consumedMs);
}

function isAgreed({ metric }: Clock): boolean {
  return metric === 'promise' || metric === 'remedy';
}
