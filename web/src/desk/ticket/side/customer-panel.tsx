import { IconMail, IconPhone, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TicketDetail } from '../../../api/desk-types';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { Panel } from './panel';
import css from './side.module.css';

/** Who complains, how to reach them, and what they told us in the form. */
export function CustomerPanel() {
  const { t } = useTranslation('desk');
  const { ticket: { customer } } = useTicketDesk();
  return (
    <Panel name="customer" title={t('customer.title')} icon={IconUser}>
      {customer ? <Contact customer={customer} /> : <p className={css.none}>{t('customer.hidden')}</p>}
      <Details />
    </Panel>
  );
}

function Contact({ customer }: { readonly customer: NonNullable<TicketDetail['customer']> }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <p className={css.customer} dir="auto">{customer.name}</p>
      {customer.email && <p className={css.reach}><IconMail size="1rem" aria-hidden /><a href={`mailto:${customer.email}`} data-ltr>{customer.email}</a></p>}
      {customer.phone && <p className={css.reach}><IconPhone size="1rem" aria-hidden /><a href={`tel:${customer.phone}`} data-ltr>{customer.phone}</a></p>}
      <p className={css.small}>{t('customer.writes', { language: t(`language.${customer.locale}`) })}</p>
      <Link to={`/desk?${new URLSearchParams({ view: 'all', status: 'all', q: customer.name }).toString()}`}>{t('customer.others')}</Link>
    </>
  );
}

function Details() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const rows: readonly { readonly name: string; readonly value: ReactNode }[] = [
    { name: 'product', value: ticket.product && <bdi>{ticket.product}</bdi> },
    { name: 'orderRef', value: ticket.orderRef && <span data-ltr>{ticket.orderRef}</span> },
    { name: 'occurredOn', value: ticket.occurredOn && format.date(ticket.occurredOn, 'long') },
    { name: 'desiredRemedy', value: ticket.desiredRemedy && <bdi>{ticket.desiredRemedy}</bdi> },
    { name: 'receivedAt', value: format.dateTime(ticket.receivedAt) },
    { name: 'resolvedAt', value: ticket.resolvedAt && format.dateTime(ticket.resolvedAt) },
    { name: 'closedAt', value: ticket.closedAt && format.dateTime(ticket.closedAt) },
    { name: 'followsId', value: ticket.followsId && <Link to={`/desk/t/${ticket.followsId}`}>{t('customer.earlier')}</Link> },
    { name: 'parentId', value: ticket.parentId && <Link to={`/desk/t/${ticket.parentId}`}>{t('customer.parent')}</Link> },
    { name: 'mergedIntoId', value: ticket.mergedIntoId && <Link to={`/desk/t/${ticket.mergedIntoId}`}>{t('customer.survivor')}</Link> },
  ];
  return (
    <dl className={css.details}>
      {rows.filter(({ value }) => value).map(({ name, value }) => (
        <div key={name}><dt>{t(`field.${name}`)}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
