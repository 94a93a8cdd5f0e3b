import type { InboundMailState, MailSource } from '../domain/mail-states';

/** One message that reached us. */
export class InboundMailResponse {
  id: string;
  state: InboundMailState;
  /** Why it was ignored, quarantined or failed; what sort of bounce it is. */
  reason: string | null;
  ticketId: string | null;
  /** With angle brackets, as sent or made from the content. */
  messageId: string;
  receivedAt: string;
  processedAt: string | null;
  subject: string | null;
  fromAddress: string | null;
  source: MailSource;
  /** Bytes. */
  size: number;
  attempts: number;
  /** The copy of it that counts. */
  duplicateOf: string | null;
  /** What our own server says of the sender. */
  authentication: 'pass' | 'fail' | 'none' | null;
  /** A person let it through. */
  released: boolean;
  /** When a person agreed that it stays held back. */
  settledAt: string | null;
}

export class InboundMailPageResponse {
  items: InboundMailResponse[];
  nextCursor: string | null;
  /** How many messages stand in each state; together they are all that ever came. */
  counts: Record<InboundMailState, number>;
  /** Tickets that were set aside as spam; each can be restored. */
  spamTickets: number;
}

export class HeldMailCountResponse {
  /** Quarantined mails about open tickets that nobody has decided on. */
  open: number;
}
