import { newIdempotencyKey, send } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

/** A mailbox that is read over IMAP, with how the reading goes. */
export type Mailbox = Schemas['MailSourceResponse'];
/** What an administrator enters; secrets that are left out stay as they are. */
export type MailboxDraft = Schemas['MailSourceRequest'];
/** What came of connecting once. */
export type MailboxTrial = Schemas['MailSourceTrialResponse'];
/** A message that could not be fetched. */
export type MailboxFault = Schemas['MailFaultResponse'];

const all = '/api/mail/sources';
const one = (id: string): string => `${all}/${encodeURIComponent(id)}`;

export const fetchMailboxes = async (signal?: AbortSignal): Promise<readonly Mailbox[]> => (await send<Schemas['MailSourceListResponse']>('GET', all, { signal })).items;
export const addMailbox = (body: MailboxDraft): Promise<Mailbox> => send('POST', all, { body, idempotencyKey: newIdempotencyKey() });
/** `version` is the one that was seen; a newer one is a conflict. */
export const changeMailbox = (id: string, version: number, body: MailboxDraft): Promise<Mailbox> => send('PUT', one(id), { body: { ...body, version } });
export const enableMailbox = (id: string, version: number, enabled: boolean): Promise<Mailbox> => send('PUT', `${one(id)}/enabled`, { body: { enabled, version } });
export const deleteMailbox = (id: string, version: number): Promise<unknown> => send('DELETE', `${one(id)}?version=${version}`);
/** Connects once and saves nothing; `id` lends the saved secrets. */
export const tryMailbox = (body: MailboxDraft, id: string | undefined): Promise<MailboxTrial> => send('POST', `${all}/try`, { body: { ...body, id } });
export const retryFaults = (id: string): Promise<Mailbox> => send('POST', `${one(id)}/retry`);
