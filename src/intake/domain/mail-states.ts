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

/** What a person may have dealt with again. The others have their place on a ticket, and would be doubled. */
export const REPEATABLE: readonly InboundMailState[] = ['received', 'failed', 'quarantined', 'ignored'];
