/** Shapes of the portal's endpoints. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`. */

export type Kind = 'complaint' | 'criticism' | 'suggestion' | 'praise' | 'question';
export type Channel = 'email' | 'phone';
export type Localized = Readonly<Record<'fa' | 'en', string>>;

export interface PortalSettings {
  readonly companyName: Localized;
  readonly contact: {
    readonly phone?: string | null;
    readonly email?: string | null;
    readonly social: readonly { readonly label: string; readonly url: string }[];
  };
  readonly categories: readonly { readonly id: string; readonly name: Localized; readonly kinds?: readonly Kind[] }[];
  readonly demo: boolean;
  readonly uploads: { readonly maxFiles: number; readonly maxFileBytes: number };
  readonly mailbox: boolean;
}

export interface NewComplaint {
  readonly kind: Kind;
  readonly subject: string;
  readonly description: string;
  readonly desiredRemedy?: string;
  readonly product?: string;
  readonly orderRef?: string;
  readonly occurredOn?: string;
  readonly categoryId?: string;
  readonly contact: {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly locale?: string;
    readonly preferredChannel?: Channel;
  };
  /** Trap for robots: people never see it. */
  readonly website?: string;
}

export interface Filed {
  readonly reference: string;
  readonly trackingToken: string;
  readonly trackingUrl: string;
  readonly promisedBy: string | null;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  /** It stands in the text, where its name is in square brackets. */
  readonly inline?: boolean;
}

export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  /** `message`, or what happened (`opened`, `action_taken`, …); one that this client does not know is shown plainly. */
  readonly type: string;
  readonly author: { readonly kind: 'customer' | 'staff' | 'system'; readonly name: string | null };
  readonly text: string | null;
  /** The particulars of what happened, by type. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly attachments: readonly Attachment[];
}

export interface ActionTaken {
  readonly id: string;
  readonly text: string;
  readonly doneAt: string;
}

export interface Remedy {
  readonly id: string;
  readonly type: string;
  /** Decimal number as text, so that no sum is rounded. */
  readonly amount?: string | null;
  readonly currency?: string | null;
  readonly note?: string | null;
  readonly state: 'offered' | 'accepted' | 'declined' | 'fulfilled';
}

export interface TrackedComplaint {
  readonly reference: string;
  readonly kind: Kind;
  readonly subject: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly promisedBy: string | null;
  /** Name of the person, or of the team while nobody has it. */
  readonly owner: string | null;
  readonly timeline: readonly TimelineItem[];
  readonly actionsTaken: readonly ActionTaken[];
  readonly remedies: readonly Remedy[];
  readonly decision: { readonly outcome: string; readonly reasons: string; readonly decidedAt: string } | null;
  /** Of `message`, `confirm`, `withdraw`, `appeal`. */
  readonly allowedActions: readonly string[];
}

export interface Preferences {
  readonly locale: 'fa' | 'en';
  readonly calendar: 'jalali' | 'gregorian';
  readonly preferredChannel: Channel;
  readonly wantsProgress: boolean;
  readonly wantsSurveys: boolean;
  readonly wantsAnnouncements: boolean;
}

export interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: string;
  readonly locale: string;
}

export interface Mail extends MailSummary {
  readonly text: string;
  readonly html: string | null;
}
