/** What one message may cost. A message beyond a limit is refused whole, never cut silently. */
export interface MailLimits {
  /** Bytes of the raw message. */
  maxBytes: number;
  /** MIME parts, the multiparts included. */
  maxParts: number;
  /** Levels of multiparts in each other. */
  maxDepth: number;
  /** Bytes of the headers of all parts together. */
  maxHeaderBytes: number;
  /** Characters of body text and of body HTML that are kept; what is beyond stays in the raw message. */
  maxTextChars: number;
}

/** For a message that a person looked at and let through; time and memory stay as they are. */
export const RELEASED_MAIL_LIMITS: Partial<MailLimits> = { maxParts: 10_000, maxDepth: 400, maxHeaderBytes: 8 * 1024 * 1024 };

export const DEFAULT_MAIL_LIMITS: MailLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxParts: 1_000,
  maxDepth: 50,
  maxHeaderBytes: 1024 * 1024,
  maxTextChars: 2_000_000,
};
