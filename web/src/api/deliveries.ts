import { send } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

/** A mail that no server took, or that came back. */
export type FailedDelivery = Schemas['FailedDeliveryResponse'];
/** How far a mail is. */
export type DeliveryState = Schemas['DeliveryStateResponse'];

const one = (id: string, rest = ''): string => `/api/deliveries/${encodeURIComponent(id)}${rest}`;

export const fetchFailedDeliveries = async (signal?: AbortSignal): Promise<readonly FailedDelivery[]> =>
  (await send<Schemas['FailedDeliveriesResponse']>('GET', '/api/deliveries/failed', { signal })).items;
export const countFailedDeliveries = async (signal?: AbortSignal): Promise<number> =>
  (await send<Schemas['FailedDeliveryCountResponse']>('GET', '/api/deliveries/failed/count', { signal })).open;
export const fetchDeliveryState = (id: string, signal?: AbortSignal): Promise<DeliveryState> => send('GET', one(id), { signal });
/** It needs no more care. */
export const settleDelivery = (id: string): Promise<unknown> => send('POST', one(id, '/settle'));
export const retryDelivery = (id: string): Promise<unknown> => send('POST', one(id, '/retry'));
