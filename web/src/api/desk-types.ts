/** Shapes of the staff endpoints. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`, durations are ms. */
import type { Kind, Localized } from './types';

export type { Kind, Localized };
export type Role = 'agent' | 'manager' | 'admin';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Impact = 'one' | 'several' | 'many';
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
export type Outcome = 'upheld' | 'partly_upheld' | 'rejected';
export type RemedyType = 'refund' | 'replacement' | 'repair' | 'credit' | 'fee_waiver' | 'apology' | 'gift';
export type TicketAction =
  | 'assess' | 'start' | 'ask_customer' | 'wait_third_party' | 'resume' | 'resolve' | 'confirm' | 'reject_resolution'
  | 'lapse' | 'reopen' | 'mark_thanks' | 'appeal' | 'withdraw' | 'mark_spam' | 'restore' | 'merge' | 'unmerge';

export const priorities = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly Priority[];
export const channels = ['web', 'email', 'phone', 'letter', 'in_person', 'api'] as const;
export const severities = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];
export const impacts = ['one', 'several', 'many'] as const satisfies readonly Impact[];
export const kinds = ['complaint', 'criticism', 'suggestion', 'praise', 'question'] as const satisfies readonly Kind[];
export const outcomes = ['upheld', 'partly_upheld', 'rejected'] as const satisfies readonly Outcome[];
export const remedyTypes = [
  'refund', 'replacement', 'repair', 'credit', 'fee_waiver', 'apology', 'gift',
] as const satisfies readonly RemedyType[];

export interface Team {
  readonly id: string;
  readonly name: Localized;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: 'fa' | 'en';
}

export interface StaffUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  readonly email: string;
  readonly teamIds: readonly string[];
}

export interface TicketRow {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly subject: string;
  readonly kind: Kind;
  readonly status: string;
  readonly priority: Priority;
  readonly channel: string;
  readonly locale: string;
  readonly customerName: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly teamId: string | null;
  /** The clock that runs out first. */
  readonly nextDue: { readonly at: string; readonly metric: string; readonly state: ClockState } | null;
  readonly breached: boolean;
  readonly promisedBy: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly tags: readonly string[];
  readonly reopenCount: number;
}

export interface TicketDetail extends TicketRow {
  readonly severity: Severity | null;
  readonly impact: Impact | null;
  readonly categoryId: string | null;
  readonly product: string | null;
  readonly orderRef: string | null;
  readonly occurredOn: string | null;
  readonly desiredRemedy: string | null;
  /** Hidden from the colleague whom the complaint is about. */
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly locale: string;
  } | null;
  readonly parentId: string | null;
  readonly followsId: string | null;
  readonly mergedIntoId: string | null;
  readonly receivedAt: string;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly appealLevel: number;
  readonly allowedActions: readonly TicketAction[];
  readonly complainedAboutId: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface TimelineFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  /** Shown inside the mail's own body. */
  readonly inline: boolean;
}

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  /** `message`, `note`, or the type of an event such as `status_changed`. */
  readonly type: string;
  readonly visibility?: 'public' | 'internal';
  readonly author: { readonly kind: string; readonly id?: string | null; readonly name: string };
  readonly text?: string | null;
  /** A sanitised HTML body can be fetched. */
  readonly html?: boolean;
  /** It names images of other servers, which are held back until asked for. */
  readonly remoteImages?: boolean;
  readonly quoted?: string | null;
  readonly subject?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly attachments?: readonly TimelineFile[];
  /** What our own server says of a mail's sender. */
  readonly authentication?: 'pass' | 'fail' | 'none' | null;
  readonly senderFlag?: 'agent_unproven' | 'agent_without_access' | null;
  /** Of a third party's message: whether the customer sees it. */
  readonly review?: 'open' | 'shown' | 'hidden' | null;
  /** A reply that can be called back until then. */
  readonly heldUntil?: string | null;
  /** The complaint is about the reader, and this would tell them who complained. */
  readonly withheld?: boolean;
}

export interface Participant {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly state: 'proposed' | 'accepted' | 'declined';
  readonly source: 'cc' | 'message';
  /** Mail to them came back for good; they get no more for now. */
  readonly undeliverableAt: string | null;
}

export interface GuessedTicket {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly customerName: string;
  readonly state: 'open' | 'confirmed' | 'dismissed';
}

export interface Participants {
  readonly items: readonly Participant[];
  /** Where this ticket may belong. */
  readonly guess: GuessedTicket | null;
  /** Tickets that may belong here. */
  readonly claims: readonly GuessedTicket[];
}

/** How replies are written here. */
export interface ReplySettings {
  /** Seconds in which a reply can be called back; 0: none. */
  readonly undoSeconds: number;
  readonly uploads: { readonly maxFiles: number; readonly maxFileBytes: number; readonly maxTogetherBytes: number };
}

/** What became of a mail to the customer. */
export interface Delivery {
  readonly id: string;
  readonly state: 'queued' | 'sent' | 'failed' | 'suppressed';
  /** Why it was held back or failed. */
  readonly reason: string | null;
  /** Both null for the person whom the complaint is about, like the server's words. */
  readonly address: string | null;
  readonly subject: string | null;
  /** What the recipient's server said last. */
  readonly providerAnswer: string | null;
  /** A server said for good that the address does not work. */
  readonly addressDead: boolean;
  /** Sent again after an interruption: it may have arrived twice. */
  readonly repeated?: boolean;
  /** When somebody said that it needs no more care. */
  readonly settledAt?: string | null;
  /** The ticket's message whose words it carries. */
  readonly messageId: string | null;
  readonly sentAt: string | null;
}

export interface TicketTimeline {
  readonly items: readonly TimelineEntry[];
}

export interface Clock {
  readonly metric: string;
  readonly instance: number;
  readonly state: ClockState;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly remainingMs: number | null;
}

export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export interface ActionTaken {
  readonly id: string;
  readonly text: string;
  readonly visibility: 'public' | 'internal';
  readonly doneAt: string;
  readonly authorName: string;
}

export interface PromiseMade {
  readonly id: string;
  readonly text: string;
  readonly dueAt: string;
  readonly keptAt: string | null;
}

export interface Remedy {
  readonly id: string;
  readonly type: RemedyType;
  /** Decimal, such as `250000.00`. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly note: string;
  readonly state: 'proposed' | 'offered' | 'accepted' | 'declined' | 'fulfilled';
  readonly createdAt: string;
  readonly fulfilledAt: string | null;
  readonly proof: string | null;
}

export interface Decision {
  readonly level: number;
  readonly outcome: Outcome;
  readonly reasons: string;
  /** Why there is no action that the customer could be told of. */
  readonly noActionReason?: string | null;
  readonly decidedByName: string;
  readonly decidedAt: string;
}

export interface Resolution {
  readonly actions: readonly ActionTaken[];
  readonly promises: readonly PromiseMade[];
  readonly remedies: readonly Remedy[];
  readonly decisions: readonly Decision[];
}

export interface RootCause {
  readonly causeId: string | null;
  readonly causeName: Localized | null;
  readonly whys: readonly string[];
  readonly contributing: readonly string[];
  readonly escapedAt: string | null;
  readonly preventable: 'yes' | 'no' | 'unknown';
  readonly notInvestigated: { readonly reason: string } | null;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

export interface Cause {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: Localized;
  readonly active: boolean;
}

export interface Category {
  readonly id: string;
  readonly name: Localized;
}
