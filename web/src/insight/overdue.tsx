import { Table } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchOverdue, type OverdueItem } from '../api/insight';
import { Deadline } from '../ui/deadline';
import { EmptyState, ErrorState, LoadingState } from '../ui/states';
import { useFormat } from '../ui/use-format';
import css from './insight.module.css';

/** Every broken clock with its ticket and owner, the longest overdue first. */
export function Overdue() {
  const { t } = useTranslation('insight');
  const overdue = useQuery({ queryKey: ['insight', 'overdue'], queryFn: ({ signal }) => fetchOverdue(signal), refetchInterval: 60_000 });
  return (
    <section className={css.section} aria-labelledby="overdue">
      <h2 id="overdue" className={css.heading}>{t('overdue.title')}</h2>
      {overdue.isPending && <LoadingState shape="list" />}
      {overdue.isError && <ErrorState error={overdue.error} onRetry={() => void overdue.refetch()} />}
      {overdue.data?.items.length === 0 && <EmptyState title={t('overdue.none')} icon={IconCircleCheck}>{t('overdue.noneText')}</EmptyState>}
      {overdue.data && overdue.data.items.length > 0 && <OverdueTable items={overdue.data.items} />}
    </section>
  );
}

function OverdueTable({ items }: { readonly items: readonly OverdueItem[] }) {
  const { t } = useTranslation('insight');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  return (
    <Table className={css.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>{['ticket', 'metric', 'due', 'owner', 'promised'].map((name) => <Table.Th key={name}>{t(`overdue.${name}`)}</Table.Th>)}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={`${item.ticketId}${item.metric}${item.dueAt}`}>
            <Table.Td>
              <Link to={`/desk/t/${item.reference}`} className={css.subject} dir="auto">{item.subject}</Link>
              <span className={css.small}><span data-ltr>{item.reference}</span></span>
            </Table.Td>
            <Table.Td data-label={t('overdue.metric')}>{desk(`metric.${item.metric}`)}</Table.Td>
            <Table.Td data-label={t('overdue.due')}><Deadline dueAt={item.dueAt} state="breached" /></Table.Td>
            <Table.Td data-label={t('overdue.owner')}><bdi>{item.assigneeName ?? desk('ticket.nobody')}</bdi></Table.Td>
            <Table.Td data-label={t('overdue.promised')}>{item.promisedBy ? format.dateTime(item.promisedBy) : '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
