import { IconRotate } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TicketRow } from '../../api/desk-types';
import { Deadline } from '../../ui/deadline';
import { ChannelMark } from '../../ui/staff/channel-mark';
import { PriorityBadge } from '../../ui/staff/priority-badge';
import { useSubject } from '../../ui/staff/use-subject';
import { StatusBadge } from '../../ui/status-badge';
import { useFormat } from '../../ui/use-format';
import { useNow } from '../../ui/use-now';
import css from './row.module.css';

interface TicketRowProps {
  readonly ticket: TicketRow;
  readonly onFocus: () => void;
}

/** One ticket of a queue: what runs out first, what it is about, where it stands. The whole row is one link. */
export const TicketRowLink = memo(function TicketRowLink({ ticket, onFocus }: TicketRowProps) {
  const { t } = useTranslation('desk');
  return (
    <Link to={`/desk/t/${ticket.reference}`} className={css.row} data-ticket={ticket.id} onFocus={onFocus} data-late={ticket.breached || undefined}>
      <span className={css.clock}><NextDue ticket={ticket} /></span>
      <span className={css.what}>
        <span className={css.subject} dir="auto">{useSubject()(ticket.subject)}</span>
        <Meta ticket={ticket} />
      </span>
      <span className={css.priority}><PriorityBadge priority={ticket.priority} quietNormal /></span>
      <span className={css.status}><StatusBadge status={ticket.status} label={t(`status.${ticket.status}`)} /></span>
      <span className={css.who} dir="auto">{ticket.assigneeName ?? <em>{t('ticket.nobody')}</em>}</span>
    </Link>
  );
}, (before, after) => before.ticket === after.ticket);

function NextDue({ ticket: { nextDue } }: { readonly ticket: TicketRow }) {
  const { t } = useTranslation('desk');
  if (!nextDue) return <span className={css.quiet}>{t('queue.noClock')}</span>;
  return (
    <>
      <Deadline dueAt={nextDue.at} state={nextDue.state} />
      <span className={css.metric}>{t(`metric.${nextDue.metric}`)}</span>
    </>
  );
}

function Meta({ ticket }: { readonly ticket: TicketRow }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const now = useNow();
  return (
    <span className={css.meta}>
      <span data-ltr className={css.reference}>{ticket.reference}</span>
      <bdi className={css.customer}>{ticket.customerName}</bdi>
      {ticket.kind !== 'complaint' && <span>{t(`common:kind.${ticket.kind}`)}</span>}
      <ChannelMark channel={ticket.channel} />
      <time dateTime={ticket.createdAt} title={format.dateTime(ticket.createdAt)}>{format.relative(ticket.createdAt, now)}</time>
      {ticket.reopenCount > 0 && (
        <span className={css.reopened}><IconRotate size="0.95rem" aria-hidden /> {t('ticket.reopened', { count: ticket.reopenCount, n: format.number(ticket.reopenCount) })}</span>
      )}
    </span>
  );
}
