import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Percentiles } from '../../api/sla-report';
import { useFormat } from '../../ui/use-format';
import css from './sla.module.css';

/** Half took at most the first time, nine of ten at most the second. Working time is told in hours: a working day has no fixed length. */
export function useTimeTexts() {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const workingTime = (ms: number): string => format.duration(ms, Number.MAX_SAFE_INTEGER);
  const pair = ({ p50, p90 }: Percentiles, text: (ms: number) => string): ReactNode => (p50 === null || p90 === null ? '–' : (
    <span className={css.times}>
      <span><small>{t('sla.p50')}</small> {text(p50)}</span>
      <span><small>{t('sla.p90')}</small> {text(p90)}</span>
    </span>
  ));
  return {
    workingTime,
    plainTime: (ms: number): string => format.duration(ms),
    business: (times: Percentiles): ReactNode => pair(times, workingTime),
    calendar: (times: Percentiles): ReactNode => pair(times, (ms) => format.duration(ms)),
  };
}
