import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconDownload, IconTopologyStar3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPareto, measures, type Measure, type Pareto } from '../api/insight';
import { EmptyState, ErrorState, LoadingState } from '../ui/states';
import { useFormat, useLanguage } from '../ui/use-format';
import { downloadCsv } from './csv';
import css from './insight.module.css';
import { ParetoChart } from './pareto-chart';
import { ParetoTable } from './pareto-table';

const periods = ['30', '90', '365', ''] as const;
const DAY_MS = 86_400_000;
/** Without a number of days: from before anything was recorded. */
const since = (days: string): string => (days ? new Date(Date.now() - Number(days) * DAY_MS).toISOString().slice(0, 10) : '2000-01-01');

export function ParetoSection() {
  const { t } = useTranslation('insight');
  const [by, setBy] = useState<Measure>('count');
  const [days, setDays] = useState<string>('90');
  const pareto = useQuery({
    queryKey: ['insight', 'pareto', by, days],
    queryFn: ({ signal }) => fetchPareto(by, since(days), signal),
    placeholderData: (before) => before,
  });
  return (
    <section className={css.section} aria-labelledby="pareto">
      <div className={css.head}>
        <h2 id="pareto" className={css.heading}>{t('pareto.title')}</h2>
        <Controls by={by} onBy={setBy} days={days} onDays={setDays} />
      </div>
      {pareto.isPending && <LoadingState />}
      {pareto.isError && <ErrorState error={pareto.error} onRetry={() => void pareto.refetch()} />}
      {pareto.data?.items.length === 0 && <EmptyState title={t('pareto.none')} icon={IconTopologyStar3}>{t('pareto.noneText')}</EmptyState>}
      {pareto.data && pareto.data.items.length > 0 && <Shown pareto={pareto.data} by={by} />}
    </section>
  );
}

interface ControlsProps {
  readonly by: Measure;
  readonly onBy: (by: Measure) => void;
  readonly days: string;
  readonly onDays: (days: string) => void;
}

function Controls({ by, onBy, days, onDays }: ControlsProps) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  return (
    <div className={css.controls} data-no-print>
      <SegmentedControl aria-label={t('pareto.by')} value={by} onChange={(next) => onBy(next as Measure)} data={measures.map((value) => ({ value, label: t(`pareto.${value}`) }))} />
      <Select aria-label={t('pareto.period')} value={days} allowDeselect={false} onChange={(next) => onDays(next ?? '')} w="10rem"
        data={periods.map((value) => ({ value, label: value ? t('pareto.days', { n: format.number(Number(value)) }) : t('pareto.always') }))} />
    </div>
  );
}

function Shown({ pareto, by }: { readonly pareto: Pareto; readonly by: Measure }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const language = useLanguage();
  const exportCsv = (): void => downloadCsv(t('pareto.file'), [
    [t('pareto.cause'), t(`pareto.value.${by}`), t('pareto.share'), t('pareto.cumulative'), t('pareto.tickets')],
    ...pareto.items.map((item) => [item.name[language], item.value, item.share, item.cumulative, item.tickets]),
  ]);
  return (
    <>
      <p className={css.explain}>{t('pareto.explain')}</p>
      <ParetoChart pareto={pareto} by={by} />
      <details className={css.details}>
        <summary>{t('pareto.table')}</summary>
        <ParetoTable pareto={pareto} by={by} />
      </details>
      <div className={css.foot}>
        {pareto.notInvestigated > 0 && (
          <span className={css.small}>{t('pareto.notInvestigated', { count: pareto.notInvestigated, n: format.number(pareto.notInvestigated) })}</span>
        )}
        <Button variant="default" size="sm" leftSection={<IconDownload size="1.1rem" aria-hidden />} onClick={exportCsv} data-no-print>{t('pareto.csv')}</Button>
      </div>
    </>
  );
}
