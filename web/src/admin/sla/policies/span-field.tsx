import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric, Span } from '../../../api/sla-types';
import { businessUnits, elapsedUnits } from '../form/amount';
import { AmountField } from '../form/amount-field';
import { useFault } from '../form/faults';
import { NumberField } from '../form/number-field';
import css from '../sla.module.css';
import { mayAgree } from './policy-draft';

interface SpanFieldProps {
  readonly metric: Metric;
  readonly path: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}

const units = ['business', 'elapsed', 'working_days', 'calendar_days', 'agreed'] as const;
const HOUR = 3_600_000;

/** The same span in another unit, as far as it has one. */
function inUnit(unit: Span['unit'], before: Span): Span {
  if (unit === 'agreed') return { unit };
  if (unit === 'business' || unit === 'elapsed') return { unit, ms: 'ms' in before ? before.ms : 8 * HOUR };
  return { unit, days: 'days' in before ? before.days : 3 };
}

/** How much time the clock gives, and in which kind of time it is counted. */
export function SpanField({ metric, path, span, onChange }: SpanFieldProps) {
  const { t } = useTranslation('sla');
  const fault = useFault(`${path}.span`);
  const offered = units.filter((unit) => (unit === 'agreed' ? mayAgree(metric) : unit !== 'business' || metric !== 'regulatory'));
  return (
    <div className={css.pair}>
      <Select label={t('span.unit')} description={t(`span.meaning.${span.unit}`)} value={span.unit} allowDeselect={false} error={useFault(`${path}.span.unit`) ?? (span.unit === 'agreed' ? fault : undefined)}
        data={offered.map((unit) => ({ value: unit, label: t(`span.${unit}`) }))} onChange={(unit) => unit && onChange(inUnit(unit as Span['unit'], span))} />
      {'ms' in span && <AmountField key={span.unit} label={t('span.amount')} description={t('span.amountHint')} error={fault} value={span.ms} units={span.unit === 'business' ? businessUnits : elapsedUnits} onChange={(ms) => onChange({ ...span, ms })} />}
      {'days' in span && <NumberField label={t('span.days')} description={t('span.amountHint')} error={fault} value={span.days} onChange={(days) => onChange({ ...span, days })} />}
    </div>
  );
}
