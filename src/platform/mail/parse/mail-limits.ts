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

export const DEFAULT_MAIL_LIMITS: MailLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxParts: 1_000,
  maxDepth: 50,
  maxHeaderBytes: 1024 * 1024,
  maxTextChars: 2_000_000,
};
