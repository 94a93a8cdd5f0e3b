import type { BusinessCalendar } from '../business-calendar';
import type { ClockFact } from '../clock-facts';
import type { Instant } from '../instant';
import type { ClockTarget, Metric, PolicyDefinition } from '../policy-definition';

/** What happened to a ticket, as far as clocks care. `at` is when it happened, not when we learned of it. */
export type Happening =
  /** `at`: when the first message reached us. `alreadyMet` and `lateApplied` for a policy that is applied afterwards. */
  | { kind: 'opened'; at: Instant; lateApplied?: boolean; alreadyMet?: Partial<Record<Metric, Instant>> }
  /** A person took notice of the ticket; the automatic receipt does not count. */
  | { kind: 'acknowledged'; at: Instant }
  /** A public message by a person left the outbox. `unansweredSince`: the oldest customer message that came after it was written. */
  | { kind: 'agent_replied'; at: Instant; unansweredSince?: Instant }
  | { kind: 'automatic_reply_sent'; at: Instant }
  | { kind: 'note_added'; at: Instant }
  /** `at`: when the message reached us. */
  | { kind: 'customer_wrote'; at: Instant; ref?: string }
  /** Messages went to another ticket. `staying`: the customer's messages that are left, in any order. */
  | { kind: 'messages_moved'; at: Instant; moved: readonly string[]; staying: readonly { ref: string; at: Instant }[] }
  | { kind: 'status_changed'; at: Instant }
  | { kind: 'resolved'; at: Instant }
  | { kind: 'confirmed'; at: Instant }
  | { kind: 'lapsed'; at: Instant }
  /** `times`: how often the ticket has been reopened, this time included. `cause` allows to take it back. */
  | { kind: 'reopened'; at: Instant; times: number; cause?: string }
  /** Priority, team or another condition changed and led to `context.policy`; `openedAt` and `alreadyMet` for metrics it adds. */
  | { kind: 'policy_changed'; at: Instant; openedAt?: Instant; alreadyMet?: Partial<Record<Metric, Instant>> }
  /** An administrator moves running clocks to `context.policy`, recounting what was used on its calendar. */
  | { kind: 'rebaselined'; at: Instant; openedAt?: Instant; alreadyMet?: Partial<Record<Metric, Instant>> }
  /** Spam, withdrawn and the like. `cause` allows to take it back. */
  | { kind: 'cancelled'; at: Instant; reason: string; cause?: string }
  /** Takes back everything that `cause` brought about. `needsNoAnswer`: a message that nobody has to answer. */
  | { kind: 'restored'; at: Instant; cause: string; needsNoAnswer?: string }
  /** Without `dueAt` the policy's span counts; nothing starts when it has none. */
  | { kind: 'agreed'; at: Instant; metric: 'promise' | 'remedy'; ref: string; dueAt?: Instant }
  | { kind: 'agreed_changed'; at: Instant; metric: 'promise' | 'remedy'; ref: string; dueAt: Instant; note: string }
  | { kind: 'agreed_kept'; at: Instant; metric: 'promise' | 'remedy'; ref: string }
  | { kind: 'agreed_withdrawn'; at: Instant; metric: 'promise' | 'remedy'; ref: string; reason: string };

/** Why a clock ended that goes on on the ticket that its own was merged into. */
export const MERGED = 'merged';

/** A clock on record, with the target and calendar of the versions it runs on (`versionsInForce`). */
export interface Clock {
  metric: Metric;
  /** 1 for the first of its metric on the ticket. */
  instance: number;
  facts: readonly ClockFact[];
  target: ClockTarget;
  calendar: BusinessCalendar;
}

/** The policy that holds for the ticket, for clocks that start or are retargeted now. */
export interface PolicyInForce {
  policyVersion: string;
  calendarVersion: string;
  definition: Pick<PolicyDefinition, 'targets' | 'reopen'>;
  calendar: BusinessCalendar;
}

export interface ClockContext {
  /** Every clock of the ticket, those that are over included. */
  clocks: readonly Clock[];
  policy: PolicyInForce | null;
  /** The ticket's state after the happening. */
  state: string;
  /** States the ticket was in before, oldest first; so that a clock that starts late keeps the pauses it missed. */
  history?: readonly { at: Instant; state: string }[];
  recordedAt: Instant;
}

/** Facts to append to one clock; a clock not yet on record begins with `started`. */
export interface ClockChange {
  metric: Metric;
  instance: number;
  facts: ClockFact[];
}

export interface Decision {
  changes: ClockChange[];
  /** The ticket was reopened for the second time or more. */
  raiseEscalation: boolean;
}
