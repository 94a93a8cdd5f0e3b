import type { Instant } from '../instant';
import { isBeingWorkedOn } from '../ticket-states';
import type { ClockDraft, DraftClock } from './clock-draft';
import type { Happening } from './happening';
import { replayPauses } from './pauses';

const ANSWERED_BY_REPLY = ['acknowledge', 'first_response', 'next_response', 'update'] as const;

/** A person's message answers, when it leaves, what was said before it was written, and the time until the next update begins. */
export function onAgentReply(draft: ClockDraft, at: Instant, unansweredSince?: Instant): void {
  const isOpen = unansweredSince !== undefined && !wasAnswered(draft, unansweredSince);
  for (const clock of draft.open(...ANSWERED_BY_REPLY)) {
    const { startedAt } = draft.state(clock);
    const tooEarly = clock.metric === 'next_response' && unansweredSince !== undefined && startedAt >= unansweredSince;
    if (startedAt <= at && !tooEarly) draft.meet(clock, at, 'reply');
  }
  if (isOpen) onCustomerMessage(draft, unansweredSince);
  startUpdates(draft, at);
}

/** Another reply, which left sooner, has answered what was said then. */
function wasAnswered(draft: ClockDraft, saidAt: Instant): boolean {
  return [...draft.of('first_response'), ...draft.of('next_response')].some((clock) => {
    const { startedAt, metAt } = draft.state(clock);
    return startedAt <= saidAt && metAt !== null && metAt > saidAt;
  });
}

/**
 * The customer's turn begins with the oldest message that nobody has answered. While the first response is owed, that
 * clock stands for all of them.
 */
export function onCustomerMessage(draft: ClockDraft, at: Instant, ref?: string): void {
  if (draft.open('first_response').length > 0) return;
  const [waiting] = draft.open('next_response');
  if (!waiting) {
    draft.start('next_response', at, ref === undefined ? {} : { ref });
    return;
  }
  const state = draft.state(waiting);
  if (at >= state.startedAt) return;
  const { policyVersion, calendarVersion } = draft.versions(waiting);
  const now = draft.context.recordedAt;
  const consumedMs = draft.consumed(waiting, now) + draft.line(waiting).between(at, state.startedAt);
  draft.append(waiting, {
    kind: 'retargeted', at: now, data: { policyVersion, calendarVersion, reason: 'earlier_message', startedAt: at, consumedMs, ...(ref === undefined ? {} : { ref }) },
  });
}

/** Keeping the customer informed is owed after the first response, never instead of it. */
export function startUpdates(draft: ClockDraft, at: Instant, by: { cause?: string } = {}): void {
  if (!isBeingWorkedOn(draft.context.state)) return;
  if (draft.open('first_response', 'update').length > 0) return;
  draft.start('update', at, by);
}

/**
 * A turn whose message went to another ticket is over here. When another message of the customer's stays that nobody has answered, the
 * turn begins with that one, at its own arrival.
 */
export function onMessagesMoved(draft: ClockDraft, { at, moved, staying }: Extract<Happening, { kind: 'messages_moved' }>): void {
  for (const clock of draft.open('next_response')) {
    const { startedAt } = draft.state(clock);
    const unanswered = staying.filter((message) => message.at >= startedAt).toSorted((a, b) => a.at - b.at)[0];
    const ref = messageOf(clock);
    const stays = ref === undefined ? unanswered?.at === startedAt : !moved.includes(ref);
    if (stays) continue;
    draft.cancel(clock, at, 'messages_moved');
    const next = unanswered && draft.start('next_response', unanswered.at, { ref: unanswered.ref });
    if (next) replayPauses(draft, next, draft.context.recordedAt);
  }
}

/** The customer only said thank you. */
export function onNoAnswerNeeded(draft: ClockDraft, at: Instant, ref: string | undefined): void {
  if (ref === undefined) return;
  for (const clock of draft.open('next_response')) if (messageOf(clock) === ref) draft.cancel(clock, at, 'no_answer_needed');
}

/** The message that a turn waits to be answered. */
function messageOf({ facts }: DraftClock): string | undefined {
  const named = facts.findLast((fact) => (fact.kind === 'retargeted' || fact.kind === 'started') && fact.data.ref !== undefined);
  return named?.kind === 'retargeted' || named?.kind === 'started' ? named.data.ref : undefined;
}
