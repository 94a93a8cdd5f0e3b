import { SegmentedControl, Table } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchNearBreach, type NearBreach } from '../../../api/sla';
import { Deadline } from '../../../ui/deadline';
import { usePageTitle } from '../../../ui/page-title';
import { useSubject } from '../../../ui/staff/use-subject';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import own from './near-breach.module.css';

const windows = ['4', '24'] as const;

/** Clocks that break soon unless somebody acts, the first to break on top. */
export function NearBreachPage() {
  const { t } = useTranslation('sla');
  usePageTitle(t('near.title'));
  const format = useFormat();
  const [hours, setHours] = useState<string>('4');
  const near = useQuery({
    queryKey: ['near-breach', hours], queryFn: ({ signal }) => fetchNearBreach(Number(hours), signal), refetchInterval: 60_000, placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('near.title')}</h1>
          <p className={css.note}>{t('near.intro')}</p>
        </div>
        <SegmentedControl aria-label={t('near.within')} value={hours} onChange={setHours} data={windows.map((value) => ({ value, label: t('near.hours', { n: format.number(Number(value)) }) }))} />
      </div>
      <p className="peygir-hidden" role="status">{near.data && t('near.count', { count: near.data.length, n: format.number(near.data.length) })}</p>
      {near.isPending && <LoadingState shape="list" label={t('near.loading')} />}
      {near.isError && <ErrorState error={near.error} onRetry={() => void near.refetch()} />}
      {near.data?.length === 0 && <EmptyState title={t('near.none')} icon={IconCircleCheck}>{t('near.noneText')}</EmptyState>}
      {near.data && near.data.length > 0 && <NearTable items={near.data} />}
    </>
  );
}

function NearTable({ items }: { readonly items: readonly NearBreach[] }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const subjectText = useSubject();
  return (
    <Table className={`${css.list} ${own.near}`} verticalSpacing="sm">
      <Table.Thead><Table.Tr>{(['ticket', 'clock', 'due', 'owner'] as const).map((name) => <Table.Th key={name}>{t(`near.${name}`)}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>
        {items.map(({ ticketId, reference, subject, metric, instance, dueAt, assigneeName }) => (
          <Table.Tr key={`${ticketId}${metric}${instance}`}>
            <Table.Td>
              <Link to={`/desk/t/${reference}`} className={css.name} dir="auto">{subjectText(subject)}</Link>
              <span className={css.small}><span data-ltr>{reference}</span></span>
            </Table.Td>
            <Table.Td data-label={t('near.clock')}>{desk(`metric.${metric}`)}</Table.Td>
            <Table.Td data-label={t('near.due')}><div><Deadline dueAt={dueAt} /><span className={css.small}>{format.dateTime(dueAt)}</span></div></Table.Td>
            <Table.Td data-label={t('near.owner')}><bdi>{assigneeName ?? desk('ticket.nobody')}</bdi></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
