import type { Instant } from '../instant';
import { isBeingWorkedOn } from '../ticket-states';
import type { ClockDraft } from './clock-draft';

const ANSWERED_BY_REPLY = ['acknowledge', 'first_response', 'next_response', 'update'] as const;

/** A person's message answers everything that was waiting when it left, and the time until the next update begins. */
export function onAgentReply(draft: ClockDraft, at: Instant, unansweredSince?: Instant): void {
  for (const clock of draft.open(...ANSWERED_BY_REPLY)) {
    if (draft.state(clock).startedAt <= at) draft.meet(clock, at, 'reply');
  }
  if (unansweredSince !== undefined && unansweredSince > at) onCustomerMessage(draft, unansweredSince);
  startUpdates(draft, at);
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
    kind: 'retargeted', at: now, data: { policyVersion, calendarVersion, reason: 'earlier_message', startedAt: at, consumedMs },
  });
}

/** Keeping the customer informed is owed after the first response, never instead of it. */
export function startUpdates(draft: ClockDraft, at: Instant): void {
  if (!isBeingWorkedOn(draft.context.state)) return;
  if (draft.open('first_response', 'update').length > 0) return;
  draft.start('update', at);
}
