import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MetricReport } from '../../api/sla-report';
import { useFormat } from '../../ui/use-format';
import shared from '../insight.module.css';
import type { SlaFilter } from './sla-filter';
import css from './sla.module.css';
import { useTimeTexts } from './use-time-texts';

interface MetProps {
  readonly metrics: readonly MetricReport[];
  readonly filter: SlaFilter;
}

/** Each metric with the share that was kept, drawn from nothing to all so that bars can be compared, and how long it took. */
export function MetSection({ metrics, filter }: MetProps) {
  const { t } = useTranslation('insight');
  const heads = ['metric', 'kept', 'counts', 'business', 'calendar'].map((name) => t(`sla.head.${name}`));
  return (
    <section className={shared.section} aria-labelledby="kept">
      <h2 id="kept" className={shared.heading}>{t('sla.kept')}</h2>
      <p className={shared.explain}>{t('sla.keptExplain')}</p>
      <Table className={`${shared.table} ${css.metrics}`} verticalSpacing="sm">
        <Table.Thead><Table.Tr>{heads.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>{metrics.map((row) => <MetricRow key={`${row.metric} ${row.scope}`} row={row} heads={heads} filter={filter} />)}</Table.Tbody>
      </Table>
    </section>
  );
}

function MetricRow({ row, heads, filter }: { readonly row: MetricReport; readonly heads: readonly string[]; readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const say = useTimeTexts();
  const share = row.metShare === null ? null : format.percent(row.metShare);
  return (
    <Table.Tr>
      <Table.Td>
        <span className={css.name}>{desk(`metric.${row.metric}`)}</span>
        {row.metric === 'resolution' && <span className={shared.small}>{t(`sla.scope.${row.scope}`)}</span>}
      </Table.Td>
      <Table.Td data-label={heads[1]}>
        <span className={css.kept}>
          <span className={css.bar} aria-hidden data-empty={share === null || undefined}><span style={{ inlineSize: `${(row.metShare ?? 0) * 100}%` }} /></span>
          <strong className={css.share}>{share ?? '–'}</strong>
        </span>
      </Table.Td>
      <Table.Td data-label={heads[2]}><Counts row={row} filter={filter} /></Table.Td>
      <Table.Td data-label={heads[3]}>{say.business(row.business)}</Table.Td>
      <Table.Td data-label={heads[4]}>{say.calendar(row.calendar)}</Table.Td>
    </Table.Tr>
  );
}

/** Every number opens the tickets that it counts; none is shown that counts nothing. */
function Counts({ row, filter }: { readonly row: MetricReport; readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const counts = [['met', row.met], ['breached', row.breached], ['open', row.stillOpen], ['cancelled', row.cancelled]] as const;
  return (
    <span className={css.counts}>
      {counts.filter(([, count]) => count > 0).map(([outcome, count]) => (
        <Link key={outcome} to={filter.linkTo('/insight/sla/behind', { metric: row.metric, scope: row.scope, outcome })} className={css.count} data-outcome={outcome}>
          {t(`sla.count.${outcome}`, { count, n: format.number(count) })}
        </Link>
      ))}
    </span>
  );
}
