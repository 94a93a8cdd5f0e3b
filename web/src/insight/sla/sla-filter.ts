import { useMemo } from 'react';
import type { SlaQuery } from '../../api/sla-report';
import { type Filters as AddressFilters, useAddressFilters } from '../../ui/use-address-filters';
import { useNow } from '../../ui/use-now';

export const periods = ['30', '90', '365'] as const;
const narrowing = ['policyId', 'teamId', 'categoryId', 'priority', 'channel'] as const;
const filterNames = ['days', 'from', 'to', ...narrowing] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = AddressFilters<FilterName>;

const DAY_MS = 86_400_000;

export interface SlaFilter {
  readonly filters: Filters;
  /** Sets filters; an empty value takes one away. */
  readonly set: (change: Filters) => void;
  /** What the server is asked for. */
  readonly query: SlaQuery;
  /** The same view, with more said about what is looked at. */
  readonly linkTo: (path: string, more: Readonly<Record<string, string>>) => string;
}

/** Days are the reader's own, both inclusive. */
export function useSlaFilter(): SlaFilter {
  const { filters, set } = useAddressFilters(filterNames);
  // Only its day matters.
  const today = startOfDay(useNow());
  return useMemo(() => ({
    filters, set, query: { ...periodOf(filters, today), ...pick(filters) },
    linkTo: (path, more) => `${path}?${new URLSearchParams({ ...filters, ...more }).toString()}`,
  }), [filters, set, today]);
}

/** A period of whole days of the reader; without days of their own, the last so many. */
export function periodOf({ days = '90', from, to }: Filters, now: number): { readonly from: string; readonly to?: string } {
  if (!from && !to) return { from: new Date(startOfDay(now) - Number(days) * DAY_MS).toISOString() };
  const end = to ? { to: new Date(dayAfter(to)).toISOString() } : {};
  return { from: new Date(from ? new Date(`${from}T00:00`) : 0).toISOString(), ...end };
}

const pick = (filters: Filters): SlaQuery => Object.fromEntries(narrowing.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])));
const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Set, not added: the day may have 23 or 25 hours. */
function dayAfter(day: string): number {
  const date = new Date(`${day}T00:00`);
  return date.setDate(date.getDate() + 1);
}
