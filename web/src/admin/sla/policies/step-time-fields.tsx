import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepTime } from '../../../api/sla-types';
import { businessUnits, elapsedUnits } from '../form/amount';
import { AmountField } from '../form/amount-field';
import { useFault } from '../form/faults';
import { NumberField } from '../form/number-field';

const kinds = ['percent', 'before', 'after'] as const;
type Kind = (typeof kinds)[number];
const HOUR = 3_600_000;

const kindOf = (when: StepTime): Kind => (when.at === 'percent' ? 'percent' : when.ms < 0 ? 'before' : 'after');

function timeOf(kind: Kind, before: StepTime): StepTime {
  if (kind === 'percent') return { at: 'percent', percent: 100 };
  const { ms, unit } = before.at === 'offset' ? before : { ms: HOUR, unit: 'business' as const };
  return { at: 'offset', ms: (kind === 'before' ? -1 : 1) * (Math.abs(ms) || HOUR), unit };
}

interface StepTimeFieldsProps {
  readonly path: string;
  readonly when: StepTime;
  readonly onChange: (when: StepTime) => void;
}

/** When a step comes: at a share of the time, or some time before or after the due time. */
export function StepTimeFields({ path, when, onChange }: StepTimeFieldsProps) {
  const { t } = useTranslation('sla');
  const percentFault = useFault(`${path}.percent`);
  const amountFault = useFault(`${path}.ms`);
  const kind = kindOf(when);
  return (
    <>
      <Select label={t('ladder.when')} value={kind} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`ladder.at.${value}`) }))} onChange={(next) => next && onChange(timeOf(next as Kind, when))} />
      {when.at === 'percent' && <NumberField label={t('ladder.percent')} error={percentFault} value={when.percent} onChange={(percent) => onChange({ at: 'percent', percent })} />}
      {when.at === 'offset' && (
        <>
          <AmountField key={when.unit} label={t('ladder.amount')} error={amountFault} value={Math.abs(when.ms)} units={when.unit === 'business' ? businessUnits : elapsedUnits} onChange={(ms) => onChange({ ...when, ms: kind === 'before' ? -ms : ms })} />
          <Select label={t('span.unit')} value={when.unit} allowDeselect={false} data={(['business', 'elapsed'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
            onChange={(unit) => unit && onChange({ ...when, unit: unit as 'business' | 'elapsed' })} />
        </>
      )}
    </>
  );
}
