import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../api/sla';
import { ErrorState, LoadingState } from '../../../../ui/states';
import { useCalendar, useFormat, useLanguage } from '../../../../ui/use-format';
import { useNow } from '../../../../ui/use-now';
import { FaultNotice, faultsOf } from '../../form/faults';
import { monthNames } from '../../form/names';
import css from '../../sla.module.css';
import own from './month.module.css';
import { CompactMonth } from './compact-month';
import { daysOf, monthOf, nameOf, shift, type Month } from './month-days';
import { MonthGrid } from './month-grid';

interface MonthViewProps {
  readonly timeZone: string;
  /** For a narrow place. */
  readonly compact?: boolean;
  /** Names what is read, for the cache. */
  readonly of: readonly unknown[];
  /** @param month `YYYY-MM` of the reader's calendar */
  readonly read: (month: string, signal: AbortSignal) => Promise<readonly CalendarDay[]>;
}

/** A month day by day, with the dates of both calendars. */
export function MonthView({ timeZone, compact, of, read }: MonthViewProps) {
  const { t } = useTranslation('sla');
  const [reader] = useCalendar();
  const today = dayIn(timeZone, useNow());
  const [months, setMonths] = useState(0);
  const month = shift(monthOf(today, reader), months);
  const days = daysOf(month);
  const Days = compact ? CompactMonth : MonthGrid;
  const name = nameOf(month);
  const answer = useQuery({ queryKey: ['sla', 'month', ...of, name], queryFn: ({ signal }) => read(name, signal), placeholderData: (before) => (before?.[0]?.date === days[0] ? before : undefined) });
  return (
    <>
      <MonthHead level={compact ? 3 : 2} month={month} days={days} onMove={(by) => setMonths(by === 0 ? 0 : months + by)} />
      {answer.isPending && <LoadingState shape="list" label={t('month.loading')} />}
      {answer.isError && (faultsOf(answer.error).length > 0
        ? <FaultNotice error={answer.error} title={t('preview.faults')} />
        : <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />)}
      {answer.data && !answer.isError && <Days days={answer.data} today={today} />}
    </>
  );
}

interface MonthHeadProps {
  readonly level: 2 | 3;
  readonly month: Month;
  readonly days: readonly string[];
  /** 0 goes back to today. */
  readonly onMove: (by: -1 | 0 | 1) => void;
}

function MonthHead({ level, month, days, onMove }: MonthHeadProps) {
  const { t } = useTranslation('sla');
  const Heading = `h${level}` as const;
  return (
    <div className={own.monthHead}>
      <div>
        <Heading className={css.heading} id="month" aria-live="polite"><MonthTitle month={month} /></Heading>
        <p className={css.small}><OtherMonths month={month} days={days} /></p>
      </div>
      <div className={css.bar}>
        <ActionIcon variant="default" size="lg" aria-label={t('month.previous')} onClick={() => onMove(-1)}><IconChevronLeft className="peygir-mirror" size="1.2rem" aria-hidden /></ActionIcon>
        <Button variant="default" size="sm" onClick={() => onMove(0)}>{t('month.today')}</Button>
        <ActionIcon variant="default" size="lg" aria-label={t('month.next')} onClick={() => onMove(1)}><IconChevronRight className="peygir-mirror" size="1.2rem" aria-hidden /></ActionIcon>
      </div>
    </div>
  );
}

function MonthTitle({ month: { calendar, year, month } }: { readonly month: Month }) {
  const format = useFormat();
  return `${monthNames(calendar, useLanguage())[month - 1]} ${format.number(year, { useGrouping: false })}`;
}

/** The months of the other calendar that the month reaches into. */
function OtherMonths({ month, days }: Pick<MonthHeadProps, 'month' | 'days'>) {
  const format = useFormat();
  const language = useLanguage();
  const other = month.calendar === 'persian' ? 'gregory' : 'persian';
  const ends = [days[0]!, days.at(-1)!].map((day) => monthOf(day, other));
  const names = ends.map(({ year, month: index }) => `${monthNames(other, language)[index - 1]} ${format.number(year, { useGrouping: false })}`);
  return [...new Set(names)].join(' – ');
}

/** The day that a place writes at a moment, `YYYY-MM-DD`. */
function dayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
