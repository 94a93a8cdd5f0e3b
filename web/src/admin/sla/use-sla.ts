import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchCalendars, fetchPolicies, fetchPresets } from '../../api/sla';

const calendarsKey = ['sla', 'calendars'] as const;
const policiesKey = ['sla', 'policies'] as const;

export const useCalendars = () => useQuery({ queryKey: calendarsKey, queryFn: ({ signal }) => fetchCalendars(signal) });
export const usePolicies = () => useQuery({ queryKey: policiesKey, queryFn: ({ signal }) => fetchPolicies(signal) });
/** Named in the reader's language, so that another language asks again. */
export const usePresets = (language: string) => useQuery({ queryKey: ['sla', 'presets', language], queryFn: ({ signal }) => fetchPresets(signal), staleTime: Infinity });

/** Reads everything about service levels again. */
export function useRenewSla(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['sla'] });
}
