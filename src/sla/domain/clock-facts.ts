import type { DurationMs, Instant } from './instant';

/**
 * What happened to one clock, `(ticket, metric, instance)`. Facts are only ever appended; everything else about a
 * clock is worked out from them. `at` is when it happened, `recordedAt` when we learned of it.
 */
export type ClockFact =
  | Fact<'started', StartedData>
  | Fact<'paused', { state?: string }>
  | Fact<'resumed', { state?: string }>
  | Fact<'retargeted', RetargetedData>
  | Fact<'warned', object>
  | Fact<'breached', { lateDetected?: boolean; reason?: string }>
  | Fact<'met', { by?: string }>
  | Fact<'cancelled', { reason: string }>
  /** A ladder step was carried out. */
  | Fact<'escalated', { step: string }>
  /** Somebody took the escalation over: the ladder stops. */
  | Fact<'acknowledged', { by: string }>;

export type FactKind = ClockFact['kind'];

interface Fact<Kind extends string, Data> {
  kind: Kind;
  at: Instant;
  recordedAt?: Instant;
  data: Data & Undoable;
}

interface Undoable {
  /** What brought the fact about (a merge, a spam mark), so that it can be taken back as a whole. */
  cause?: string;
  /** Facts of this cause count as if they had never been; they stay on record. */
  undoes?: string;
}

/** The versions a clock runs on; edits of policies and calendars do not touch it. */
export interface ClockVersions {
  policyVersion: string;
  calendarVersion: string;
}

export interface StartedData extends ClockVersions {
  /** The part of the target's span that this instance gets, 0 to 1; all of it when absent. */
  share?: number;
  /** For `agreed` spans. */
  dueAt?: Instant;
  /** Used up before the start, on the target's line of time. */
  consumedMs?: DurationMs;
  /** The policy was chosen only after the start. */
  lateApplied?: boolean;
  /** The promise, remedy or message that the clock is about. */
  ref?: string;
}

export interface RetargetedData extends ClockVersions {
  reason: 'ticket_changed' | 'rebaselined' | 'merged' | 'promise_changed' | 'earlier_message';
  /** Used up until this fact: what was consumed and paused before stays so under the new target. */
  consumedMs: DurationMs;
  /** An earlier original start, after a merge or a message that reached us before the one we knew. */
  startedAt?: Instant;
  dueAt?: Instant;
  /** The message that the clock is about from now on. */
  ref?: string;
  /** Shown with a changed promise. */
  note?: string;
}

/** The versions that hold after the facts. Throws when no clock was started. */
export function versionsInForce(facts: readonly ClockFact[]): ClockVersions {
  const last = effectiveFacts(facts).findLast((fact) => fact.kind === 'started' || fact.kind === 'retargeted');
  if (!last) throw new RangeError('The clock was never started');
  return { policyVersion: last.data.policyVersion, calendarVersion: last.data.calendarVersion };
}

/** Facts in the order in which they happened, without those that were taken back. */
export function effectiveFacts(facts: readonly ClockFact[]): ClockFact[] {
  const undone = new Set(facts.flatMap(({ data }) => data.undoes ?? []));
  return facts
    .filter(({ data }) => data.undoes === undefined && !(data.cause !== undefined && undone.has(data.cause)))
    .toSorted((a, b) => rank(a) - rank(b) || a.at - b.at || Number(b.kind === 'breached') - Number(a.kind === 'breached'));
}

/** Whether what counts includes an end of the clock for this reason. */
export const endedBecause = (facts: readonly ClockFact[], reason: string): boolean =>
  effectiveFacts(facts).some((fact) => fact.kind === 'cancelled' && fact.data.reason === reason);

/** The start comes first, even of a clock that is found to have started later than something noted about it. */
function rank({ kind }: ClockFact): number {
  return kind === 'started' ? 0 : 1;
}
