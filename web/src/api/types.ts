/** Shapes of the portal's endpoints. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`. */

export type Kind = 'complaint' | 'criticism' | 'suggestion' | 'praise' | 'question';
export type Channel = 'email' | 'sms' | 'phone';
export type Localized = Readonly<Record<'fa' | 'en', string>>;

export interface PortalSettings {
  readonly companyName: Localized;
  readonly contact: {
    readonly phone?: string;
    readonly email?: string;
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
  readonly sizeBytes: number;
  readonly mimeType: string;
}

export type TimelineType = 'received' | 'message' | 'status' | 'action' | 'promise' | 'remedy' | 'decision' | 'appeal' | 'survey';

export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  /** One of `TimelineType`; newer servers may send others, which are shown plainly. */
  readonly type: string;
  readonly author: { readonly kind: 'customer' | 'staff' | 'system'; readonly name: string | null };
  readonly text: string;
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
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly note?: string | null;
  readonly status: string;
}

export type CustomerAction = 'message' | 'confirm' | 'withdraw' | 'appeal';

export interface TrackedComplaint {
  readonly reference: string;
  readonly kind: Kind;
  readonly subject: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly promisedBy: string | null;
  readonly owner: { readonly name: string } | null;
  readonly timeline: readonly TimelineItem[];
  readonly actionsTaken: readonly ActionTaken[];
  readonly remedies: readonly Remedy[];
  readonly allowedActions: readonly string[];
}

export interface Preferences {
  readonly locale: 'fa' | 'en';
  readonly calendar: 'persian' | 'gregory';
  readonly preferredChannel: Channel;
  readonly surveys: boolean;
  readonly announcements: boolean;
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
