import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { NotFoundPage } from '../../ui/not-found';
import { ErrorState, LoadingState } from '../../ui/states';
import { TicketDeskView } from './ticket-desk';
import css from './ticket.module.css';
import { useLiveTicket, useTicket } from './use-ticket';

export default function TicketPage() {
  const { id = '' } = useParams();
  const ticket = useTicket(id);
  useLiveTicket(ticket.data);
  if (ticket.data) return <TicketDeskView key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.error instanceof ApiProblem && ticket.error.status === 404) return <NotFoundPage />;
  if (ticket.error) return <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return <div className={css.loading}><LoadingState /></div>;
}
