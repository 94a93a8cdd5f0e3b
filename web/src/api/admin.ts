import { newIdempotencyKey, send } from './client';
import type { Role, StaffUser } from './desk-types';

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

/** What may be dealt with again; what stands on a ticket stays there. */
export const repeatable = (state: MailState): boolean => ['failed', 'quarantined', 'ignored'].includes(state);

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
}

export interface InboundPage {
  readonly items: readonly InboundMail[];
  readonly nextCursor?: string | null;
  readonly counts?: Readonly<Partial<Record<MailState, number>>>;
}

export const fetchInbound = (state: string | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<InboundPage> =>
  send('GET', '/api/mail/inbound', { query: { state, cursor }, signal });
export const reprocessMail = (id: string): Promise<unknown> => send('POST', `/api/mail/inbound/${encodeURIComponent(id)}/reprocess`);
