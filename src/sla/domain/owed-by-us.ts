import type { Metric } from './policy-definition';

/** What the customer owes us is no work of ours: their silence breaks no promise and needs no excuse. */
const OWED_BY_THE_CUSTOMER: ReadonlySet<Metric> = new Set(['confirmation']);

export const isOwedByUs = ({ metric }: { metric: Metric }): boolean => !OWED_BY_THE_CUSTOMER.has(metric);
