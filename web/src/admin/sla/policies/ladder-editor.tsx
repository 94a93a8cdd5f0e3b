import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LadderStep } from '../../../api/sla-types';
import { useFormat } from '../../../ui/use-format';
import { useFault, useFaultsWithin } from '../form/faults';
import { useListFocus } from '../form/use-list-focus';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import own from './policies.module.css';
import { blankStep } from './policy-draft';
import { StepActionFields } from './step-action-fields';
import { StepTimeFields } from './step-time-fields';

interface LadderEditorProps {
  readonly path: string;
  readonly ladder: readonly LadderStep[];
  readonly onChange: (ladder: readonly LadderStep[]) => void;
}

/** Whom a clock calls as it runs out, step by step, until somebody takes it over. */
export function LadderEditor({ path, ladder, onChange }: LadderEditorProps) {
  const { t } = useTranslation('sla');
  const fault = useFault(path);
  const { box, added, removed } = useListFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={box} className={own.ladder}>
      <legend className={css.strong}>{t('ladder.title')}</legend>
      <p className={css.note}>{t('ladder.hint')}</p>
      {fault && <p className={fields.fault}>{fault}</p>}
      <ol className={own.steps}>
        {ladder.map((step, index) => (
          <Step key={step.key} path={`${path}.${index}`} number={index + 1} step={step} onChange={(changed) => onChange(ladder.with(index, changed))} onRemove={() => { onChange(ladder.toSpliced(index, 1)); removed(); }} />
        ))}
      </ol>
      <Button data-add size="compact-md" variant="light" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => { onChange([...ladder, blankStep(ladder)]); added(); }}>{t('ladder.add')}</Button>
    </fieldset>
  );
}

interface StepProps {
  readonly path: string;
  readonly number: number;
  readonly step: LadderStep;
  readonly onChange: (step: LadderStep) => void;
  readonly onRemove: () => void;
}

/** Faults that stand at a field of their own. */
const atFields = ['when.percent', 'when.ms', 'action.teamId', 'action.template'];

function Step({ path, number, step, onChange, onRemove }: StepProps) {
  const { t } = useTranslation('sla');
  const n = useFormat().number(number);
  const faults = useFaultsWithin(path, atFields);
  return (
    <li className={own.step} data-entry aria-label={t('ladder.step', { n })} data-faulty={faults.length > 0 || undefined}>
      <div className={own.stepHead}>
        <strong>{t('ladder.step', { n })}</strong>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('ladder.remove', { n })} onClick={onRemove}><IconTrash size="1.05rem" aria-hidden /></ActionIcon>
      </div>
      <div className={css.pair}>
        <StepTimeFields path={`${path}.when`} when={step.when} onChange={(when) => onChange({ ...step, when })} />
        <StepActionFields path={`${path}.action`} action={step.action} onChange={(action) => onChange({ ...step, action })} />
      </div>
      <Checkbox label={t('ladder.inOpeningHours')} checked={step.inOpeningHours} onChange={(event) => onChange({ ...step, inOpeningHours: event.currentTarget.checked })} />
      <Checkbox label={t('ladder.evenIfAcknowledged')} checked={step.evenIfAcknowledged ?? false} onChange={(event) => onChange({ ...step, evenIfAcknowledged: event.currentTarget.checked || undefined })} />
      {faults.map((fault) => <p key={fault} className={fields.fault}>{fault}</p>)}
    </li>
  );
}
