import { newIdempotencyKey, send, type SendOptions } from './client';
import type {
  Category, Cause, Clock, Delivery, Fault, Me, Page, Participants, ReplySettings, Resolution, RootCause, StaffUser, Team, TicketDetail, TicketRow, TicketTimeline,
} from './desk-types';
import { upload } from './upload';

const ticket = (id: string, rest = ''): string => `/api/tickets/${encodeURIComponent(id)}${rest}`;
const create = <T>(path: string, body: unknown, idempotencyKey = newIdempotencyKey()): Promise<T> =>
  send<T>('POST', path, { body, idempotencyKey });

type Query = SendOptions['query'];
/** Some lists come bare, some in an envelope: both are read. */
const listOf = <T>(answer: readonly T[] | { readonly items: readonly T[] }): readonly T[] => ('items' in answer ? answer.items : answer);
const list = async <T>(path: string, signal?: AbortSignal, query?: Query): Promise<readonly T[]> =>
  listOf(await send<readonly T[] | { items: readonly T[] }>('GET', path, { signal, query }));

export const fetchMe = async (signal?: AbortSignal): Promise<Me> => (await send<{ user: Me }>('GET', '/api/auth/me', { signal })).user;
export const logIn = async (email: string, password: string): Promise<Me> =>
  (await send<{ user: Me }>('POST', '/api/auth/login', { body: { email, password } })).user;
export const logOut = (): Promise<unknown> => send('POST', '/api/auth/logout');

export const fetchUsers = (signal?: AbortSignal): Promise<readonly StaffUser[]> => list('/api/users', signal);
export const fetchTeams = async (signal?: AbortSignal): Promise<readonly Team[]> =>
  (await list<{ id: string; nameFa: string; nameEn: string }>('/api/teams', signal)).map(({ id, nameFa, nameEn }) => ({ id, name: { fa: nameFa, en: nameEn } }));
export const fetchCategories = (signal?: AbortSignal): Promise<readonly Category[]> => list('/api/categories', signal);
export const fetchCauses = (signal?: AbortSignal): Promise<readonly Cause[]> => list('/api/prevention/causes', signal);

export const fetchTickets = (query: Query, signal?: AbortSignal): Promise<Page<TicketRow>> => send('GET', '/api/tickets', { query, signal });
export const fetchTicket = (id: string, signal?: AbortSignal): Promise<TicketDetail> => send('GET', ticket(id), { signal });
export const fetchTimeline = (id: string, signal?: AbortSignal): Promise<TicketTimeline> => send('GET', ticket(id, '/timeline'), { signal });
export const fetchClocks = (id: string, signal?: AbortSignal): Promise<readonly Clock[]> => list(ticket(id, '/clocks'), signal);
export const fetchDeliveries = (id: string, signal?: AbortSignal): Promise<readonly Delivery[]> => list(ticket(id, '/deliveries'), signal);
export const fetchResolution = (id: string, signal?: AbortSignal): Promise<Resolution> => send('GET', ticket(id, '/resolution'), { signal });
export const fetchRootCause = async (id: string, signal?: AbortSignal): Promise<RootCause | null> =>
  (await send<{ rootCause: RootCause | null }>('GET', ticket(id, '/root-cause'), { signal })).rootCause;
export const fetchFaults = async (id: string, action: string, signal?: AbortSignal): Promise<readonly Fault[]> =>
  (await send<{ faults: readonly Fault[] }>('GET', ticket(id, '/guards'), { query: { action }, signal })).faults;

/** @param remote with the images of other servers, which tells these that somebody looks */
export const mailBodyUrl = (id: string, messageId: string, remote: boolean): string => ticket(id, `/messages/${messageId}/html${remote ? '?images=remote' : ''}`);
export const attachmentUrl = (id: string, attachmentId: string): string => ticket(id, `/attachments/${attachmentId}`);

export interface NewTicket {
  readonly kind: string;
  readonly channel: 'phone' | 'letter' | 'in_person';
  readonly subject: string;
  readonly description: string;
  readonly desiredRemedy?: string;
  readonly product?: string;
  readonly orderRef?: string;
  readonly occurredOn?: string;
  readonly categoryId?: string;
  readonly contact: { readonly name: string; readonly email?: string; readonly phone?: string; readonly locale?: string };
}

export const logComplaint = (body: NewTicket, key: string): Promise<{ id?: string; reference: string; promisedBy?: string | null }> =>
  create('/api/tickets', body, key);

export interface TicketChange {
  readonly version: number;
  readonly subject?: string;
  readonly kind?: string;
  readonly complainedAboutId?: string | null;
  readonly priority?: string;
  readonly severity?: string;
  readonly impact?: string;
  readonly categoryId?: string | null;
  readonly assigneeId?: string | null;
  readonly teamId?: string | null;
  readonly tags?: readonly string[];
}

export const changeTicket = (id: string, change: TicketChange): Promise<TicketDetail> => send('PATCH', ticket(id), { body: change });

export interface NewMessage {
  readonly visibility: 'public' | 'internal';
  readonly text: string;
  /** The newest message that the writer has seen; a newer one makes the server refuse with `newer_message`. */
  readonly expectedLastMessageId?: string;
  /** Seconds in which a public reply can be called back. */
  readonly undoSeconds?: number;
}

export interface AddedMessage {
  readonly id: string;
  /** Until then it can be called back; null when it is out. */
  readonly heldUntil: string | null;
}

/** @param onProgress 0 to 1, when there are files */
export function addMessage(id: string, message: NewMessage, files: readonly File[], key: string, onProgress?: (part: number) => void): Promise<AddedMessage> {
  const path = ticket(id, '/messages');
  if (files.length === 0) return create(path, message, key);
  const form = new FormData();
  form.append('payload', JSON.stringify(message));
  for (const file of files) form.append('files', file, file.name);
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  return upload<AddedMessage>(path, form, { idempotencyKey: key, onProgress: (bytes) => onProgress?.(Math.min(1, bytes / whole)) });
}

export const fetchParticipants = (id: string, signal?: AbortSignal): Promise<Participants> => send('GET', ticket(id, '/participants'), { signal });
export const decideParticipant = (id: string, participantId: string, answer: 'accept' | 'decline'): Promise<unknown> =>
  send('POST', ticket(id, `/participants/${participantId}/${answer}`));
export const reviewMessage = (id: string, messageId: string, shown: boolean): Promise<unknown> =>
  send('POST', ticket(id, `/messages/${messageId}/${shown ? 'show' : 'hide'}`));
export const settleGuess = (id: string, answer: 'confirm' | 'dismiss' | 'undo'): Promise<unknown> => send('POST', ticket(id, `/guess/${answer}`));
export const undoReply = (id: string, messageId: string): Promise<{ text: string }> => send('POST', ticket(id, `/messages/${messageId}/undo`));
export const sendReplyNow = (id: string, messageId: string): Promise<unknown> => send('POST', ticket(id, `/messages/${messageId}/send-now`));
export const fetchReplySettings = (signal?: AbortSignal): Promise<ReplySettings> => send('GET', '/api/settings/replies', { signal });

export interface TransitionRequest {
  readonly action: string;
  readonly version: number;
  readonly reason?: string;
  /** How the customer told us, when staff act for them. */
  readonly toldHow?: string;
}

export const takeTransition = (id: string, body: TransitionRequest): Promise<TicketDetail> => create(ticket(id, '/transitions'), body);
export const mergeTicket = (id: string, intoId: string): Promise<unknown> => create(ticket(id, '/merge'), { intoId });

export const addAction = (id: string, body: { text: string; visibility: 'public' | 'internal'; doneAt?: string }): Promise<unknown> =>
  create(ticket(id, '/actions'), body);
export const addPromise = (id: string, body: { text: string; dueAt: string }): Promise<unknown> => create(ticket(id, '/promises'), body);
export const proposeRemedy = (id: string, body: { type: string; amount?: string; currency?: string; note: string }): Promise<unknown> =>
  create(ticket(id, '/remedies'), body);
export const stepRemedy = (id: string, remedyId: string, step: 'approve' | 'fulfil' | 'accept' | 'decline', body: object = {}): Promise<unknown> =>
  create(ticket(id, `/remedies/${remedyId}/${step}`), body);
/** Moves the date of a promise; the customer is told the new one and why. */
export const changePromise = (id: string, promiseId: string, body: { dueAt: string; reason: string }): Promise<unknown> =>
  send('PATCH', ticket(id, `/promises/${encodeURIComponent(promiseId)}`), { body });
/** Moves the date by which the customer was told to expect an answer; they are told the new one and why. */
export const changePromisedDate = (id: string, body: { promisedBy: string; reason: string; version: number }): Promise<unknown> =>
  send('PUT', ticket(id, '/promised-by'), { body });
export const keepPromise = (id: string, promiseId: string): Promise<unknown> => create(ticket(id, `/promises/${promiseId}/keep`), {});
export const decide = (id: string, body: { outcome: string; reasons: string; noActionReason?: string }): Promise<unknown> =>
  send('PUT', ticket(id, '/decision'), { body });

export type RootCauseRequest =
  | { readonly causeId: string; readonly whys: readonly string[]; readonly escapedAt?: string; readonly preventable?: string }
  | { readonly notInvestigated: { readonly reason: string } };

export const recordRootCause = (id: string, body: RootCauseRequest): Promise<unknown> => send('PUT', ticket(id, '/root-cause'), { body });
