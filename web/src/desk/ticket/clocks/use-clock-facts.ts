import { useQuery } from '@tanstack/react-query';
import { fetchClockFacts, fetchTicketPolicy, type AnsweredClock } from '../../../api/sla';
import { ticketKey } from '../use-ticket';

const useFacts = (ticketId: string) => useQuery({ queryKey: ticketKey(ticketId, 'clock-facts'), queryFn: ({ signal }) => fetchClockFacts(ticketId, signal) });

/** What was noted of one clock, oldest first; asked once for the whole ticket. */
export function useFactsOf(ticketId: string, { metric, instance }: AnsweredClock) {
  const facts = useFacts(ticketId);
  return { ...facts, data: facts.data?.filter((fact) => fact.metric === metric && fact.instance === instance) };
}

export const useTicketPolicy = (ticketId: string, enabled: boolean) => useQuery({
  queryKey: ticketKey(ticketId, 'policy'), queryFn: ({ signal }) => fetchTicketPolicy(ticketId, signal), enabled,
});
