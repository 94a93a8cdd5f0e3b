import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { NotFoundPage } from '../../ui/not-found';
import { ErrorState, LoadingState } from '../../ui/states';
import { TicketDeskView } from './ticket-desk';
import css from './ticket.module.css';
import { useLiveTicket, useTicket } from './use-ticket';

export default function TicketPage() {
  // Its clocks speak in the words of the service levels: fetched before the page is shown, as later it would blink.
  useTranslation(['desk', 'sla']);
  const { id = '' } = useParams();
  const ticket = useTicket(id);
  useLiveTicket(ticket.data);
  if (ticket.data) return <TicketDeskView key={ticket.data.id} ticket={ticket.data} />;
  if (ticket.error instanceof ApiProblem && ticket.error.status === 404) return <NotFoundPage />;
  if (ticket.error) return <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />;
  return <div className={css.loading}><LoadingState /></div>;
}
