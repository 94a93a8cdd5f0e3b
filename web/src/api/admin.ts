import { newIdempotencyKey, send } from './client';
import type { ReplySettings, Role, StaffUser } from './desk-types';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly locale: string;
  readonly teamIds: readonly string[];
}

export const createUser = (body: NewUser): Promise<StaffUser> => send('POST', '/api/users', { body, idempotencyKey: newIdempotencyKey() });
export const changeUser = (id: string, change: { active?: boolean; role?: string }): Promise<StaffUser> =>
  send('PATCH', `/api/users/${encodeURIComponent(id)}`, { body: change });

export const mailStates = ['received', 'ticket', 'reply', 'bounce', 'quarantined', 'ignored', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

export interface InboundMail {
  readonly id: string;
  readonly state: MailState;
  readonly reason?: string | null;
  readonly ticketId?: string | null;
  readonly messageId?: string | null;
  readonly subject?: string | null;
  readonly fromAddress?: string | null;
  /** The copy of it that counts. */
  readonly duplicateOf?: string | null;
  readonly receivedAt: string;
  /** When a person agreed that it stays held back. */
  readonly settledAt?: string | null;
}

/** A mail as text alone. */
export interface ShownMail {
  /** False: the text is the beginning of the message as it came. */
  readonly readable: boolean;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export interface InboundPage {
  readonly items: readonly InboundMail[];
  readonly nextCursor?: string | null;
  readonly counts?: Readonly<Partial<Record<MailState, number>>>;
  readonly spamTickets?: number;
}

export const fetchInbound = (state: string | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<InboundPage> =>
  send('GET', '/api/mail/inbound', { query: { state, cursor }, signal });
const inbound = (id: string, rest: string): string => `/api/mail/inbound/${encodeURIComponent(id)}/${rest}`;
export const releaseMail = (id: string): Promise<unknown> => send('POST', inbound(id, 'release'));
export const confirmHeld = (id: string): Promise<unknown> => send('POST', inbound(id, 'confirm'));
export const fetchMailContent = (id: string, signal?: AbortSignal): Promise<ShownMail> => send('GET', inbound(id, 'content'), { signal });
export const countHeldMails = async (signal?: AbortSignal): Promise<number> => (await send<{ open: number }>('GET', '/api/mail/inbound/held/count', { signal })).open;
export const rawMailUrl = (id: string): string => inbound(id, 'raw');
export const reprocessFailed = (): Promise<{ queued: number }> => send('POST', '/api/mail/inbound/reprocess-failed');
export const reprocessMail = (id: string): Promise<unknown> => send('POST', `/api/mail/inbound/${encodeURIComponent(id)}/reprocess`);
export const changeReplySettings = (undoSeconds: number): Promise<ReplySettings> => send('PUT', '/api/settings/replies', { body: { undoSeconds } });
