import { endedBecause } from '../clock-facts';
import { clockState } from '../clock-state';
import type { Instant } from '../instant';
import type { ClockDraft, DraftClock } from './clock-draft';
import { type Clock, type Happening, MERGED } from './happening';

type Agreed = Extract<Happening, { metric: 'promise' | 'remedy' }>;

/** Promises and remedies: one clock for each, to the time that was named. */
export function onAgreed(draft: ClockDraft, happening: Agreed): void {
  const { at, metric, ref } = happening;
  if (happening.kind === 'agreed') {
    begin(draft, happening);
    return;
  }
  const clock = draft.of(metric).find((one) => refOf(one) === ref && (draft.state(one).open || wentOnElsewhere(one)));
  if (!clock) return;
  if (happening.kind === 'agreed_kept') draft.meet(clock, at, 'kept');
  else if (happening.kind === 'agreed_withdrawn') draft.cancel(clock, at, happening.reason);
  else moveDue(draft, clock, at, happening.dueAt, happening.note);
}

/**
 * Why a promised date may not be moved: a reason is required, and the customer must hear of it before the old date
 * has passed. Null when it may.
 */
export function refusePromiseChange(
  clock: Clock, change: { at: Instant; dueAt: Instant; reason: string; noticeAt: Instant | null },
): 'promise.reason_missing' | 'promise.notice_missing' | 'promise.notice_too_late' | 'promise.date_in_past' | 'promise.over' | null {
  const state = clockState(clock.target, clock.calendar, clock.facts, change.at);
  if (!state.open) return 'promise.over';
  if (change.reason.trim() === '') return 'promise.reason_missing';
  if (change.noticeAt === null) return 'promise.notice_missing';
  if (state.breachedAt !== null || change.noticeAt >= state.dueAt!) return 'promise.notice_too_late';
  return change.dueAt <= change.at ? 'promise.date_in_past' : null;
}

function begin(draft: ClockDraft, { at, metric, ref, dueAt }: Extract<Agreed, { kind: 'agreed' }>): void {
  if (dueAt !== undefined) draft.start(metric, at, { dueAt, ref });
  else if (draft.hasLength(metric)) draft.start(metric, at, { ref });
}

function moveDue(draft: ClockDraft, clock: DraftClock, at: Instant, dueAt: Instant, note: string): void {
  const consumedMs = draft.consumed(clock, at);
  draft.append(clock, { kind: 'retargeted', at, data: { ...draft.versions(clock), reason: 'promise_changed', consumedMs, dueAt, note } });
}

/** A merge that is taken back finds what happened meanwhile. */
const wentOnElsewhere = ({ facts }: Clock): boolean => endedBecause(facts, MERGED);

function refOf({ facts }: Clock): string | undefined {
  const started = facts.find((fact) => fact.kind === 'started');
  return started?.data.ref;
}
