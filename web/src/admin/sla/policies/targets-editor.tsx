import { Button, Switch } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { metrics, type ClockTarget, type Metric, type PolicyDefinition } from '../../../api/sla-types';
import { useFormat } from '../../../ui/use-format';
import { useFault, useFaultsWithin } from '../form/faults';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import own from './policies.module.css';
import { blankTarget } from './policy-draft';
import { TargetFields } from './target-fields';
import { useSpanText } from './use-span-text';

type Targets = PolicyDefinition['targets'];

interface TargetsEditorProps {
  readonly targets: Targets;
  readonly onChange: (targets: Targets) => void;
}

/** What the policy measures, and how much time each clock gets. */
export function TargetsEditor({ targets, onChange }: TargetsEditorProps) {
  const { t } = useTranslation('sla');
  const fault = useFault('targets');
  const set = (metric: Metric, target: ClockTarget | null): void => {
    const { [metric]: _, ...rest } = targets;
    onChange(target ? { ...rest, [metric]: target } : rest);
  };
  return (
    <fieldset className={css.part} data-faulty={fault !== undefined || undefined}>
      <legend className={css.legend}>{t('target.title')}</legend>
      <p className={css.note}>{t('target.hint')}</p>
      {fault && <p className={fields.fault} role="alert">{fault}</p>}
      {metrics.map((metric) => <MetricTarget key={metric} metric={metric} target={targets[metric]} onChange={(target) => set(metric, target)} />)}
    </fieldset>
  );
}

interface MetricTargetProps {
  readonly metric: Metric;
  readonly target: ClockTarget | undefined;
  readonly onChange: (target: ClockTarget | null) => void;
}

/** One clock: switched on or off, told in a line, opened to be changed. Opens by itself when the server found a fault in it. */
function MetricTarget({ metric, target, onChange }: MetricTargetProps) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  const faults = useFaultsWithin(`targets.${metric}`);
  const id = useId();
  const name = desk(`metric.${metric}`);
  const shown = target !== undefined && (opened || faults.length > 0);
  return (
    <div className={own.target}>
      <div className={own.targetHead}>
        <Switch checked={target !== undefined} label={name} description={t(`target.meaning.${metric}`)} onChange={(event) => { onChange(event.currentTarget.checked ? blankTarget(metric) : null); setOpened(event.currentTarget.checked); }} />
        {target && (
          <Button variant="subtle" size="compact-md" aria-expanded={shown} aria-controls={id} aria-label={t('target.changeOf', { name })} onClick={() => setOpened(!shown)}
            rightSection={<IconChevronDown size="1rem" className={own.chevron} data-opened={shown || undefined} aria-hidden />}>
            {t('target.change')}
          </Button>
        )}
      </div>
      {target && <p className={css.small}><TargetSummary target={target} /></p>}
      <div id={id}>{shown && <TargetFields metric={metric} target={target} onChange={onChange} />}</div>
    </div>
  );
}

function TargetSummary({ target: { span, warnPercent, pausesIn, ladder } }: { readonly target: ClockTarget }) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const spanText = useSpanText();
  return [
    spanText(span),
    ...(warnPercent === null ? [] : [t('target.warnsAt', { percent: format.percent(warnPercent / 100) })]),
    ...(pausesIn.length > 0 ? [t('target.pausesWhile', { states: format.list(pausesIn.map((state) => desk(`status.${state}`))) })] : []),
    ...(ladder.length > 0 ? [t('ladder.count', { count: ladder.length, n: format.number(ladder.length) })] : []),
  ].join(' · ');
}
