import type { AutoClassification } from '../classify/classify-automatic';

/** One mailbox of an address header: the address exactly as sent, the display name decoded. */
export interface MailAddress {
  address: string;
  name: string;
}

/** Why a message has no usable sender identity. Reply-To and decoded words never make one. */
export type FromProblem = 'missing' | 'several' | 'encoded_address' | 'invalid';

/** A part that is not the body. `contentType` is what the sender declared, not what was sniffed. */
export interface MailAttachment {
  name: string;
  contentType: string;
  /** Bytes of the decoded content. */
  size: number;
  content: Buffer;
  /** Content-ID without angle brackets. */
  contentId: string | null;
  /** The HTML body shows it through a `cid:` address. */
  inline: boolean;
}

/** A message as read. No text in it holds NUL or a lone surrogate. */
export interface ParsedMail {
  /** With angle brackets, or null when the message has none. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: MailAddress | null;
  fromProblem: FromProblem | null;
  fromAll: MailAddress[];
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  date: Date | null;
  /** Lower-cased names; values decoded and in the order they stood. */
  headers: Record<string, string[]>;
  /** The plain part, or the HTML part as text. */
  text: string;
  /** As sent: it must pass `sanitizeMailHtml` before anybody sees it. */
  html: string | null;
  attachments: MailAttachment[];
  auto: AutoClassification;
}
