import { Button } from '@mantine/core';
import { IconDownload, IconHourglassEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchSlaReport, slaCsvUrl, type SlaReport } from '../../api/sla-report';
import { usePageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import shared from '../insight.module.css';
import { InsightTabs } from '../insight-tabs';
import { MetSection } from './met-section';
import { ReasonsSection } from './reasons-section';
import { SlaFilterBar } from './sla-filter-bar';
import { type SlaFilter, useSlaFilter } from './sla-filter';
import { TimeSection } from './time-section';

/** Whether promised times were kept, how long things took, and what they waited for. */
export function SlaPage() {
  const { t } = useTranslation('insight');
  usePageTitle(t('sla.title'));
  const filter = useSlaFilter();
  const report = useQuery({
    queryKey: ['insight', 'sla', filter.query], queryFn: ({ signal }) => fetchSlaReport(filter.query, signal), placeholderData: (before) => before,
  });
  return (
    <div className={shared.page}>
      <InsightTabs />
      <div className={shared.head}>
        <h1 className={shared.title}>{t('sla.title')}</h1>
        <Button component="a" href={slaCsvUrl(filter.query)} variant="default" size="sm" leftSection={<IconDownload size="1.1rem" aria-hidden />} data-no-print>{t('pareto.csv')}</Button>
      </div>
      <SlaFilterBar filter={filter} />
      {report.isPending && <LoadingState label={t('loading')} />}
      {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <Shown report={report.data} filter={filter} />}
    </div>
  );
}

function Shown({ report, filter }: { readonly report: SlaReport; readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const empty = report.metrics.length === 0 && report.states.length === 0;
  return (
    <>
      {report.pending > 0 && <Notice tone="yellow">{t('sla.pending', { count: report.pending, n: format.number(report.pending) })}</Notice>}
      {empty && <EmptyState title={t('sla.none')} icon={IconHourglassEmpty}>{t('sla.noneText')}</EmptyState>}
      {report.metrics.length > 0 && <MetSection metrics={inOrder(report.metrics)} filter={filter} />}
      {report.states.length > 0 && <TimeSection report={report} filter={filter} />}
      <ReasonsSection reasons={report.reasons} filter={filter} />
    </>
  );
}

const metricOrder = ['acknowledge', 'first_response', 'next_response', 'update', 'resolution', 'confirmation', 'remedy', 'promise', 'regulatory'];
const scopeOrder = ['first', 'total', 'each'];

/** In the order in which a ticket meets them; the first resolution before all of them together. */
const inOrder = (metrics: SlaReport['metrics']): SlaReport['metrics'] => metrics.toSorted((a, b) =>
  metricOrder.indexOf(a.metric) - metricOrder.indexOf(b.metric) || scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope));
