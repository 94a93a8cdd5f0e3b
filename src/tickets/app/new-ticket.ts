import type { Contact } from '../../customers';
import type { SenderAuthentication, SenderFlag } from '../data/ticket-message.entity';
import type { Impact, Severity, TicketChannel, TicketKind } from '../domain/states';

/** A file that is already stored by its hash. */
export interface StoredAttachment {
  /** Given when the message's HTML already names the file (`ownFile`); else it gets one. */
  id?: string;
  name: string;
  /** Bytes. */
  size: number;
  contentType: string;
  /** Lower-case hex. */
  sha256: string;
  contentId?: string | null;
}

/** The words of a message and what came with them. */
export interface MessageContent {
  text: string;
  subject?: string | null;
  quoted?: string | null;
  /** Sanitised. */
  html?: string | null;
  attachments?: StoredAttachment[];
  inboundMailId?: string | null;
  /** Who sent the mail, and how sure that is. */
  sender?: { address: string | null; authentication: SenderAuthentication; flag: SenderFlag | null };
}

export interface NewTicket {
  kind: TicketKind;
  channel: TicketChannel;
  subject: string;
  content: MessageContent;
  contact: Contact;
  /** When it reached us. */
  receivedAt: Date;
  categoryId?: string | null;
  product?: string | null;
  orderRef?: string | null;
  /** ISO date without time. */
  occurredOn?: string | null;
  desiredRemedy?: string | null;
  severity?: Severity;
  impact?: Impact;
  /** The team that gets it, whatever the category says. */
  teamId?: string | null;
  /** The address it came by, from which its answers leave. */
  mailAddressId?: string | null;
  /** The closed ticket that it takes up again. */
  followsId?: string | null;
  /** The colleague whom it is about. */
  complainedAboutId?: string | null;
  /** A ticket it may belong to; an agent decides. */
  guessedId?: string | null;
  /** False for automatic mail, which must get no answer. Default true. */
  acknowledge?: boolean;
}

export interface OpenedTicket {
  id: string;
  reference: string;
  /** Null when the policy in force makes no promise. */
  promisedBy: Date | null;
  trackingToken: string;
  /** What the tracking token is made from, hex; safe to keep where the token is not. */
  tokenSeed: string;
  messageId: string;
}
