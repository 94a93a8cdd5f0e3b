import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchClocks, fetchDeliveries, fetchFaults, fetchParticipants, fetchResolution, fetchRootCause, fetchTicket, fetchTimeline } from '../../api/desk';
import type { TicketDetail } from '../../api/desk-types';
import { useFallbackInterval, useLiveEvent } from '../../ui/staff/live';

/** All that is read of one ticket stands under this key, so that one call renews it. */
export const ticketKey = (id: string, ...part: string[]): readonly string[] => ['ticket', id, ...part];

/** @param name id or reference, as it stands in the address */
export function useTicket(name: string) {
  return useQuery({
    queryKey: ['ticket-named', name],
    queryFn: ({ signal }) => fetchTicket(name, signal),
    refetchInterval: useFallbackInterval(),
  });
}

/** Reads everything about the ticket again. */
export function useRenewTicket(): (ticket: Pick<TicketDetail, 'id' | 'reference'>) => Promise<void> {
  const client = useQueryClient();
  return async ({ id }) => {
    void client.invalidateQueries({ queryKey: ['tickets'], refetchType: 'none' });
    await client.invalidateQueries({ queryKey: ['ticket-named'] });
    // What stands in the way of resolving is only asked while it can be resolved.
    const [, now] = client.getQueriesData<TicketDetail>({ queryKey: ['ticket-named'] }).find(([, ticket]) => ticket?.id === id) ?? [];
    const resolvable = now?.allowedActions.includes('resolve') ?? false;
    await client.invalidateQueries({ queryKey: ticketKey(id), predicate: ({ queryKey }) => resolvable || queryKey[2] !== 'faults' });
  };
}

/** Renews the page when somebody else changes the ticket, or after the link was cut. */
export function useLiveTicket(ticket: TicketDetail | undefined): void {
  const renew = useRenewTicket();
  useLiveEvent('ticket.changed', ({ id }) => {
    if (ticket && id === ticket.id) void renew(ticket);
  });
  useLiveEvent('connected', () => {
    if (ticket) void renew(ticket);
  });
}

export const useTimeline = (id: string) => useQuery({
  queryKey: ticketKey(id, 'timeline'), queryFn: ({ signal }) => fetchTimeline(id, signal), refetchInterval: useFallbackInterval(),
});

const SENDING_MS = 4_000;

/** What became of the mails of this ticket, by the message whose words they carry; asked again while one is on its way. */
export const useDeliveries = (id: string) => useQuery({
  queryKey: ticketKey(id, 'deliveries'),
  queryFn: ({ signal }) => fetchDeliveries(id, signal),
  refetchInterval: (query) => (query.state.data?.some((delivery) => delivery.state === 'queued') ? SENDING_MS : false),
});

export const useClocks = (id: string) => useQuery({ queryKey: ticketKey(id, 'clocks'), queryFn: ({ signal }) => fetchClocks(id, signal) });

export const useParticipants = (id: string) => useQuery({ queryKey: ticketKey(id, 'participants'), queryFn: ({ signal }) => fetchParticipants(id, signal) });

export const useResolution = (id: string) => useQuery({
  queryKey: ticketKey(id, 'resolution'), queryFn: ({ signal }) => fetchResolution(id, signal),
});

export const useRootCause = (id: string) => useQuery({
  queryKey: ticketKey(id, 'root-cause'), queryFn: ({ signal }) => fetchRootCause(id, signal),
});

/** What still stands in the way of resolving. */
export const useFaults = (ticket: TicketDetail) => useQuery({
  queryKey: ticketKey(ticket.id, 'faults'),
  queryFn: ({ signal }) => fetchFaults(ticket.id, 'resolve', signal),
  enabled: ticket.allowedActions.includes('resolve'),
});

/** A write on the ticket; afterwards everything shown of it is read again. */
export function useTicketWrite<Input>(ticket: TicketDetail, write: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const renew = useRenewTicket();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await renew(ticket);
      onDone?.();
    },
  });
}
