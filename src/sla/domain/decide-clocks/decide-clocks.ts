import { onAgreed } from './agreed';
import { ClockDraft } from './clock-draft';
import type { ClockContext, Decision, Happening } from './happening';
import { onOpened } from './open';
import { settlePauses } from './pauses';
import { onAgentReply, onCustomerMessage, onMessagesMoved, onNoAnswerNeeded } from './replies';
import { onClosed, onReopened, onResolved } from './resolution';
import { onPolicyChange } from './retarget';
import { restore } from './restore';

const ESCALATES_FROM_REOPENING = 2;

/** The facts that a happening on a ticket adds to its clocks. Pure; existing facts are never changed. */
export function decideClocks(happening: Happening, context: ClockContext): Decision {
  const draft = new ClockDraft(context);
  decide(draft, happening);
  if (!SAYS_NOTHING_OF_STATE.has(happening.kind)) settlePauses(draft, happening.at);
  return {
    changes: draft.changes(),
    raiseEscalation: happening.kind === 'reopened' && happening.times >= ESCALATES_FROM_REOPENING,
  };
}

const SAYS_NOTHING_OF_STATE: ReadonlySet<Happening['kind']> = new Set(['automatic_reply_sent', 'note_added']);

function decide(draft: ClockDraft, happening: Happening): void {
  const { at } = happening;
  switch (happening.kind) {
    case 'opened': return onOpened(draft, at, happening);
    case 'acknowledged': return draft.open('acknowledge').forEach((clock) => draft.meet(clock, at, 'acknowledged'));
    case 'agent_replied': return onAgentReply(draft, at, happening.unansweredSince);
    case 'automatic_reply_sent': case 'note_added': return;
    case 'customer_wrote': return onCustomerMessage(draft, at, happening.ref);
    case 'messages_moved': return onMessagesMoved(draft, happening);
    case 'status_changed': return;
    case 'resolved': return onResolved(draft, at);
    case 'confirmed': case 'lapsed': return onClosed(draft, at, happening.kind);
    case 'reopened': return onReopened(draft, at, happening.cause);
    case 'policy_changed': return onPolicyChange(draft, happening, 'ticket_changed');
    case 'rebaselined': return onPolicyChange(draft, happening, 'rebaselined');
    case 'cancelled': return draft.open().forEach((clock) => draft.cancel(clock, at, happening.reason, happening.cause));
    case 'restored':
      restore(draft, at, happening.cause);
      return onNoAnswerNeeded(draft, at, happening.needsNoAnswer);
    default: return onAgreed(draft, happening);
  }
}
