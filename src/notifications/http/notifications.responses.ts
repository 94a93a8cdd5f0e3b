/** A mail that this installation wrote. */
export class MailSummaryResponse {
  id: string;
  to: string;
  subject: string;
  /** ISO 8601, UTC. */
  sentAt: string;
  locale: 'fa' | 'en';
  ticketReference: string | null;
}

export class MailboxResponse {
  /** Newest first. */
  items: MailSummaryResponse[];
  nextCursor: string | null;
}

export class MailResponse extends MailSummaryResponse {
  text: string;
  html: string | null;
}

/** What became of one message to the customer. */
export class DeliveryResponse {
  id: string;
  template: string;
  /** Which wording of it; 0 for the program's own, null when nothing was written. */
  templateVersion: number | null;
  channel: 'email';
  /** Null when there is none, and for the person whom the complaint is about. */
  address: string | null;
  subject: string | null;
  state: 'queued' | 'sent' | 'failed' | 'suppressed';
  /** Why it was held back or failed. */
  reason: string | null;
  attempts: number;
  /** What the recipient's server said last; null for the person whom the complaint is about. */
  providerAnswer: string | null;
  /** Nothing is mailed to this address any more, because a server said for good that it does not work. */
  addressDead: boolean;
  /** A try ended without any word of how, and another followed: the same mail may have arrived twice. */
  repeated: boolean;
  /** When a person said that a mail that failed needs no more care. */
  settledAt: string | null;
  /** The ticket's message whose words it carries. */
  messageId: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** A mail that no server took, or that came back. */
export class FailedDeliveryResponse {
  id: string;
  template: string;
  /** Whom it was for. */
  recipient: 'customer' | 'participant' | 'staff';
  /** Null for the person whom the complaint is about, like the subject and the server's words. */
  address: string | null;
  subject: string | null;
  reason: string | null;
  attempts: number;
  /** What the recipient's server said last. */
  providerAnswer: string | null;
  addressDead: boolean;
  ticketId: string | null;
  ticketReference: string | null;
  createdAt: string;
}

export class FailedDeliveriesResponse {
  /** Those that nobody has settled, newest first, the latest 200. */
  items: FailedDeliveryResponse[];
}

export class FailedDeliveryCountResponse {
  /** About tickets that are still open: somebody waits for an answer that did not arrive. */
  open: number;
}

/** How far a mail is. */
export class DeliveryStateResponse {
  state: 'queued' | 'sent' | 'failed' | 'suppressed';
  reason: string | null;
  /** Tries since it was last asked for. */
  attempts: number;
  providerAnswer: string | null;
}

export class DeliveriesResponse {
  items: DeliveryResponse[];
}
