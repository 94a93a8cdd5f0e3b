import { MultiSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClockTarget, Metric } from '../../../api/sla-types';
import { statusLooks } from '../../../ui/status-badge';
import { businessUnits, elapsedUnits } from '../form/amount';
import { AmountField } from '../form/amount-field';
import { useFault, useFaultsWithin } from '../form/faults';
import { NumberField } from '../form/number-field';
import css from '../sla.module.css';
import own from './policies.module.css';
import { LadderEditor } from './ladder-editor';
import { mayPause } from './policy-draft';
import { SpanField } from './span-field';

interface TargetFieldsProps {
  readonly metric: Metric;
  readonly target: ClockTarget;
  readonly onChange: (target: ClockTarget) => void;
}

export function TargetFields({ metric, target, onChange }: TargetFieldsProps) {
  const { t } = useTranslation('sla');
  const path = `targets.${metric}`;
  const set = (change: Partial<ClockTarget>): void => onChange({ ...target, ...change });
  const units = target.span.unit === 'business' ? businessUnits : elapsedUnits;
  return (
    <div className={own.targetBody}>
      <SpanField metric={metric} path={path} span={target.span} onChange={(span) => set({ span, pausesIn: mayPause(metric, { ...target, span }) ? target.pausesIn : [] })} />
      {mayPause(metric, target) && <Pauses path={`${path}.pausesIn`} value={target.pausesIn} onChange={(pausesIn) => set({ pausesIn })} />}
      <div className={css.pair}>
        <Warning path={`${path}.warnPercent`} value={target.warnPercent} onChange={(warnPercent) => set({ warnPercent })} />
        <AmountField label={t('target.grace')} description={t('target.graceHint')} error={useFault(`${path}.graceMs`)} value={target.graceMs} units={units} onChange={(graceMs) => set({ graceMs })} />
      </div>
      <LadderEditor path={`${path}.ladder`} ladder={target.ladder} onChange={(ladder) => set({ ladder })} />
    </div>
  );
}

interface PausesProps {
  readonly path: string;
  readonly value: readonly string[];
  readonly onChange: (states: readonly string[]) => void;
}

function Pauses({ path, value, onChange }: PausesProps) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  return (
    <MultiSelect label={t('target.pauses')} description={t('target.pausesHint')} error={useFaultsWithin(path)[0]} value={[...value]} onChange={onChange} clearable clearButtonProps={{ 'aria-label': t('condition.clear', { field: t('target.pauses') }) }}
      data={Object.keys(statusLooks).map((state) => ({ value: state, label: desk(`status.${state}`) }))} />
  );
}

interface WarningProps {
  readonly path: string;
  readonly value: number | null;
  readonly onChange: (percent: number | null) => void;
}

function Warning({ path, value, onChange }: WarningProps) {
  const { t } = useTranslation('sla');
  const fault = useFault(path);
  return (
    <div className={css.stack}>
      <Switch checked={value !== null} label={t('target.warn')} onChange={(event) => onChange(event.currentTarget.checked ? 75 : null)} />
      {value !== null && <NumberField label={t('target.warnPercent')} description={t('target.warnHint')} error={fault} value={value} onChange={onChange} />}
    </div>
  );
}
