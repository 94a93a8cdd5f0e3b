import { Button, Table } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type Behind, fetchBehind, type SlaQuery } from '../../api/sla-report';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { useFormat } from '../../ui/use-format';
import shared from '../insight.module.css';
import { useSlaFilter } from './sla-filter';
import css from './sla.module.css';
import { useTimeTexts } from './use-time-texts';

/** The tickets behind one number of the report, the latest first. */
export function BehindPage() {
  const { t } = useTranslation('insight');
  usePageTitle(t('sla.behind.title'));
  const { query, linkTo } = useSlaFilter();
  const [params] = useSearchParams();
  const choice = Object.fromEntries(['metric', 'scope', 'outcome', 'reason', 'state', 'party'].flatMap((name) => (params.has(name) ? [[name, params.get(name)!]] : [])));
  const list = useBehind({ ...query, ...choice }, 'state' in choice || 'party' in choice ? 'spans' : 'instances');
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={shared.page}>
      <Link to={linkTo('/insight/sla', {})} className={css.back}><IconArrowLeft size="1.1rem" className="peygir-mirror" aria-hidden /> {t('sla.behind.back')}</Link>
      <h1 className={shared.title}><Choice choice={choice} /></h1>
      {list.isPending && <LoadingState shape="list" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <EmptyState title={t('sla.behind.none')} />}
      {items.length > 0 && <section className={shared.section}><BehindTable items={items} /></section>}
      {list.hasNextPage && <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('sla.behind.more')}</Button>}
    </div>
  );
}

const useBehind = (query: SlaQuery, kind: 'instances' | 'spans') => useInfiniteQuery({
  queryKey: ['insight', 'sla', kind, query],
  queryFn: ({ signal, pageParam }) => fetchBehind(kind, pageParam ? { ...query, cursor: pageParam } : query, signal),
  initialPageParam: '', getNextPageParam: (page) => page.nextCursor,
});

/** What the list is of, in words. */
function Choice({ choice: { metric, scope, outcome, reason, state, party } }: { readonly choice: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('insight');
  const { t: desk } = useTranslation('desk');
  if (state) return desk(`status.${state}`);
  if (party) return t(`sla.party.${party}`);
  if (reason === '') return t('sla.unexplained');
  if (reason) return <span dir="auto">{reason}</span>;
  const parts = [metric ? desk(`metric.${metric}`) : '', metric === 'resolution' && scope ? t(`sla.scope.${scope}`) : '', outcome ? t(`sla.outcome.${outcome}`) : ''];
  return parts.filter(Boolean).join(' · ') || t('sla.behind.title');
}

function BehindTable({ items }: { readonly items: readonly Behind[] }) {
  const { t } = useTranslation('insight');
  const heads = ['ticket', 'what', 'business', 'calendar', 'at'].map((name) => t(`sla.behind.${name}`));
  return (
    <Table className={`${shared.table} ${css.behind}`} verticalSpacing="sm">
      <Table.Thead><Table.Tr>{heads.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>{items.map((item) => <BehindRow key={`${item.ticketId}${item.metric ?? item.state}${item.instance ?? ''}${item.at}`} item={item} heads={heads} />)}</Table.Tbody>
    </Table>
  );
}

function BehindRow({ item, heads }: { readonly item: Behind; readonly heads: readonly string[] }) {
  const { t } = useTranslation('insight');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const say = useTimeTexts();
  const what = item.metric ? `${desk(`metric.${item.metric}`)}${item.instance && item.instance > 1 ? ` ${format.number(item.instance)}` : ''}` : desk(`status.${item.state}`);
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`/desk/t/${item.reference}`} className={shared.subject} dir="auto">{item.subject}</Link>
        <span className={shared.small}><span data-ltr>{item.reference}</span> · <bdi>{item.assigneeName ?? desk('ticket.nobody')}</bdi></span>
      </Table.Td>
      <Table.Td data-label={heads[1]}>
        <span>
          {what}{item.outcome && <span className={css.outcome} data-outcome={item.outcome}> {t(`sla.outcome.${item.outcome}`)}</span>}
          {item.reason && <span className={shared.small} dir="auto">{item.reason}</span>}
        </span>
      </Table.Td>
      <Table.Td data-label={heads[2]}>{item.businessMs === null ? '–' : say.workingTime(item.businessMs)}</Table.Td>
      <Table.Td data-label={heads[3]}>{item.calendarMs === null ? '–' : say.plainTime(item.calendarMs)}</Table.Td>
      <Table.Td data-label={heads[4]}>{format.dateTime(item.at)}</Table.Td>
    </Table.Tr>
  );
}
