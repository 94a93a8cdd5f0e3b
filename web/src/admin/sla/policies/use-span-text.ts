import { useTranslation } from 'react-i18next';
import type { Span } from '../../../api/sla-types';
import { useFormat } from '../../../ui/use-format';

/** Longer than any span: business time is told in hours and never folded into days. */
const NO_DAY_MS = 1000 * 366 * 86_400_000;

/** "8 hours of open time", "3 working days". */
export function useSpanText(): (span: Span) => string {
  const { t } = useTranslation('sla');
  const format = useFormat();
  return (span) => {
    if (span.unit === 'agreed') return t('span.agreed');
    if ('days' in span) return t(`span.of.${span.unit}`, { count: span.days, n: format.number(span.days) });
    return t(`span.of.${span.unit}`, { time: format.duration(span.ms, span.unit === 'business' ? NO_DAY_MS : undefined) });
  };
}
