export type IgnoredReason = 'loop' | 'auto_reply' | 'auto_generated' | 'list';

/** What a message is, before anybody looks at its words. */
export type Verdict = { kind: 'person' } | { kind: 'bounce' } | { kind: 'ignored'; reason: IgnoredReason };

export interface MailSigns {
  /** What the headers say (RFC 3834 and common practice). */
  automatic: 'none' | 'auto_reply' | 'auto_generated' | 'list' | 'bounce';
  /** It reads as a report about mail of ours (RFC 3464, RFC 5965). */
  report: boolean;
  /** From is an address of ours, or the Message-ID is one that we made. */
  ours: boolean;
  /** The envelope named no sender, as only programs do. */
  nullSender: boolean;
}

/** Only a person's mail becomes a complaint or an answer by itself; the rest is on record, and a person can say otherwise. */
export function judgeMail({ automatic, report, ours, nullSender }: MailSigns): Verdict {
  if (ours) return { kind: 'ignored', reason: 'loop' };
  if (automatic === 'bounce' || report) return { kind: 'bounce' };
  if (automatic !== 'none') return { kind: 'ignored', reason: automatic };
  return nullSender ? { kind: 'ignored', reason: 'auto_generated' } : { kind: 'person' };
}
