import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title';
import { ErrorState, LoadingState } from '../../ui/states';
import { FilterBar } from './filter-bar';
import css from './queue.module.css';
import { QueueEmpty } from './queue-empty';
import { useQueue } from './queue-filters';
import { TicketList } from './ticket-list';
import { useTickets } from './use-tickets';
import { ViewRail } from './view-rail';

/** The agent's first page: mine, by the clock that runs out first. */
export function QueuePage() {
  const { t } = useTranslation('desk');
  const queue = useQueue();
  const tickets = useTickets(queue);
  const title = t(`view.${queue.view}`);
  usePageTitle(title);
  return (
    <div className={css.page}>
      <ViewRail current={queue.view} />
      <section className={css.body} aria-labelledby="queue-title">
        <h1 id="queue-title" className={css.title}>{title}</h1>
        <FilterBar queue={queue} />
        {tickets.isPending && <div className={css.pad}><LoadingState shape="list" label={t('queue.loading')} /></div>}
        {tickets.isError && tickets.rows.length === 0 && <ErrorState error={tickets.error} onRetry={() => void tickets.refetch()} />}
        {tickets.isSuccess && tickets.rows.length === 0 && <QueueEmpty queue={queue} />}
        {tickets.rows.length > 0 && (
          <TicketList key={JSON.stringify([queue.view, queue.filters])} tickets={tickets} label={title} />
        )}
      </section>
    </div>
  );
}
