import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchCalendars, fetchPolicies, fetchPresets, type PolicyList } from '../../api/sla';

const calendarsKey = ['sla', 'calendars'] as const;
export const policiesKey = ['sla', 'policies'] as const;

export const useCalendars = () => useQuery({ queryKey: calendarsKey, queryFn: ({ signal }) => fetchCalendars(signal) });
const policyList = { queryKey: policiesKey, queryFn: ({ signal }: { signal: AbortSignal }) => fetchPolicies(signal) };
export const usePolicies = () => useQuery({ ...policyList, select: ({ items }) => items });
/** Names of the policies in whose shadow others stand, by the id of the one that is never reached. */
export const useShadows = (): ReadonlyMap<string, string> => useQuery({ ...policyList, select: shadowsOf }).data ?? new Map();

export function shadowsOf({ items, unreachable }: PolicyList): ReadonlyMap<string, string> {
  const active = items.filter((policy) => policy.active);
  return new Map(unreachable.flatMap(({ field, params }) => {
    const policy = active[Number(field)];
    return policy ? [[policy.id, params.by] as const] : [];
  }));
}
/** Named in the reader's language, so that another language asks again. */
export const usePresets = (language: string) => useQuery({ queryKey: ['sla', 'presets', language], queryFn: ({ signal }) => fetchPresets(signal), staleTime: Infinity });

/** Reads everything about service levels again. */
export function useRenewSla(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['sla'] });
}
