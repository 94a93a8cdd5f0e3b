import { ActionIcon, CopyButton } from '@mantine/core';
import { IconArrowRight, IconCheck, IconCopy, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChannelMark } from '../../ui/staff/channel-mark';
import { PriorityBadge } from '../../ui/staff/priority-badge';
import { useSubject } from '../../ui/staff/use-subject';
import { StatusBadge } from '../../ui/status-badge';
import { ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import { ActionBar } from './actions/action-bar';
import { Presence } from './presence';
import { useTicketDesk } from './ticket-context';
import css from './head.module.css';

export function TicketHead() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  return (
    <header className={css.head}>
      <ActionIcon component={Link} to="/desk" variant="subtle" color="gray" size="lg" aria-label={t('ticket.toQueue')}>
        <IconArrowRight size="1.3rem" className={css.back} aria-hidden />
      </ActionIcon>
      <div className={css.texts}>
        <h1 id="ticket-subject" className={css.subject} dir="auto">{useSubject()(ticket.subject)}</h1>
        <div className={css.meta}>
          <Reference reference={ticket.reference} />
          <StatusBadge status={ticket.status} label={t(`status.${ticket.status}`)} />
          <PriorityBadge priority={ticket.priority} />
          <span>{t(`common:kind.${ticket.kind}`)}</span>
          <ChannelMark channel={ticket.channel} />
          <bdi>{ticket.customerName}</bdi>
          {ticket.reopenCount > 0 && (
            <ToneBadge tone="yellow" icon={IconRotate}>{t('ticket.reopened', { count: ticket.reopenCount, n: format.number(ticket.reopenCount) })}</ToneBadge>
          )}
          {ticket.appealLevel > 0 && <ToneBadge tone="red">{t('ticket.appealed')}</ToneBadge>}
          <Presence ticketId={ticket.id} />
        </div>
      </div>
      <ActionBar />
    </header>
  );
}

function Reference({ reference }: { readonly reference: string }) {
  const { t } = useTranslation('desk');
  return (
    <span className={css.reference}>
      <span data-ltr>{reference}</span>
      <CopyButton value={reference}>
        {({ copied, copy }) => (
          <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={t(copied ? 'common:action.copied' : 'ticket.copyReference')}>
            {copied ? <IconCheck size="0.95rem" aria-hidden /> : <IconCopy size="0.95rem" aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
