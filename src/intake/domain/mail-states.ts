/**
 * Where a message ended. `received` is on its way; `failed` is tried again; everything else is final until a person asks for
 * another try.
 */
export const MAIL_STATES = ['received', 'ticket', 'reply', 'bounce', 'quarantined', 'ignored', 'failed'] as const;
export type InboundMailState = (typeof MAIL_STATES)[number];

/** Which way it came. */
export type MailSource = 'smtp' | 'post' | 'imap';

/** A job still has to deal with it. */
export const PENDING: readonly InboundMailState[] = ['received', 'failed'];

/** What a person may have dealt with again; a bounce only when it was about no mail of ours. The others have their place on a ticket, and would be doubled. */
export const REPEATABLE: readonly InboundMailState[] = ['received', 'failed', 'quarantined', 'ignored', 'bounce'];

/** Judged by its signs to be nobody's words; whoever asks for another try says that a person wrote it. */
export const OVERRULED: readonly InboundMailState[] = ['ignored', 'bounce'];
