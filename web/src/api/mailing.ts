import { newIdempotencyKey, send } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

/** An address people write to. */
export type MailAddress = Schemas['MailAddressResponse'];
export type MailAddressList = Schemas['MailAddressListResponse'];
/** What would become of a mail. */
export type MailRoute = Schemas['MailRouteResponse'];
/** What an administrator decides about an address. */
export type MailAddressSettings = Omit<MailAddress, 'id' | 'version'>;

const addresses = '/api/mail/addresses';
const one = (id: string): string => `${addresses}/${encodeURIComponent(id)}`;

export const fetchMailAddresses = (signal?: AbortSignal): Promise<MailAddressList> => send('GET', addresses, { signal });
export const fetchMailRoute = (to: string, signal?: AbortSignal): Promise<MailRoute> => send('GET', `${addresses}/route`, { query: { to }, signal });
export const addMailAddress = (body: MailAddressSettings): Promise<MailAddress> => send('POST', addresses, { body, idempotencyKey: newIdempotencyKey() });
export const changeMailAddress = (id: string, version: number, change: Partial<MailAddressSettings>): Promise<MailAddress> =>
  send('PATCH', one(id), { body: { version, ...change } });

/** A domain whose outgoing mail is signed with DKIM. */
export type SendingDomain = Schemas['SendingDomainResponse'];

export const fetchSendingDomains = (signal?: AbortSignal): Promise<Schemas['SendingDomainListResponse']> => send('GET', '/api/mail/domains', { signal });
export const addSendingDomain = (body: { domain: string; selector: string; privateKey?: string }): Promise<SendingDomain> =>
  send('POST', '/api/mail/domains', { body, idempotencyKey: newIdempotencyKey() });
export const switchSendingDomain = ({ id, version, enabled }: SendingDomain): Promise<SendingDomain> =>
  send('PATCH', `/api/mail/domains/${encodeURIComponent(id)}`, { body: { version, enabled: !enabled } });
