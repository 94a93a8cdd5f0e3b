import { IconTicket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { fetchTickets } from '../../api/desk';
import type { Command } from './use-commands';

/** Tickets of every state that hold these words or this reference; asked from two letters on. */
export function useFoundTickets(text: string): { found: readonly Command[]; searching: boolean } {
  const navigate = useNavigate();
  const enabled = text.length >= 2;
  const query = useQuery({
    queryKey: ['tickets', 'palette', text],
    queryFn: ({ signal }) => fetchTickets({ view: 'all', status: 'all', q: text, sort: 'updatedAt', limit: 8 }, signal),
    enabled,
  });
  const found = (enabled && query.data?.items) || [];
  return {
    searching: enabled && query.isPending,
    found: found.map((ticket) => ({
      id: ticket.id,
      name: ticket.subject,
      hint: ticket.reference,
      icon: IconTicket,
      run: () => void navigate(`/desk/t/${ticket.reference}`),
    })),
  };
}
