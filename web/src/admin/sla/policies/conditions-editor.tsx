import { MultiSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conditionFields, type ConditionField, type Conditions } from '../../../api/sla-types';
import { useFaultsWithin } from '../form/faults';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import own from './policies.module.css';
import { withCondition } from './policy-draft';
import { useConditionChoices, useConditionsText, type Choice } from '../../../ui/sla/use-condition-text';

interface ConditionsEditorProps {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

/** Which tickets the policy takes, field by field. */
export function ConditionsEditor({ conditions, onChange }: ConditionsEditorProps) {
  const { t } = useTranslation('sla');
  const choices = useConditionChoices();
  const text = useConditionsText()(conditions);
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('condition.title')}</legend>
      <p className={css.note}>{t('condition.hint')}</p>
      {conditionFields.map((field) => (
        <FieldCondition key={field} field={field} choices={choices[field]} conditions={conditions} onChange={onChange} />
      ))}
      <p className={own.summary} role="status">{t('condition.summary', { text })}</p>
    </fieldset>
  );
}

interface FieldConditionProps extends ConditionsEditorProps {
  readonly field: ConditionField;
  readonly choices: readonly Choice[];
}

function FieldCondition({ field, choices, conditions, onChange }: FieldConditionProps) {
  const { t } = useTranslation('sla');
  const faults = useFaultsWithin(`conditions.${field}`);
  const name = t(`condition.field.${field}`);
  const condition = conditions[field] ?? {};
  const set = (change: object): void => onChange(withCondition(conditions, field, { ...condition, ...change }));
  return (
    <div className={own.condition} role="group" aria-label={name}>
      <strong className={own.field}>{name}</strong>
      <Values label={t('condition.oneOf', { field: name })} placeholder={t('condition.any')} choices={choices} value={condition.in ?? []} onChange={(wanted) => set({ in: wanted })} />
      <Values label={t('condition.noneOf', { field: name })} placeholder={t('condition.nothing')} choices={choices} value={condition.notIn ?? []} onChange={(notIn) => set({ notIn })} />
      {faults.map((fault) => <p key={fault} className={fields.fault}>{fault}</p>)}
    </div>
  );
}

interface ValuesProps {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Values of a known list, or free words where there is none. One that left the list stays visible. */
function Values({ label, placeholder, choices, value, onChange }: ValuesProps) {
  const { t } = useTranslation('sla');
  const shared = { label, value: [...value], onChange, placeholder: value.length === 0 ? placeholder : undefined, clearButtonProps: { 'aria-label': t('condition.clear', { field: label }) } };
  if (choices.length === 0) return <TagsInput {...shared} clearable description={t('condition.words')} />;
  const known = new Set(choices.map((choice) => choice.value));
  const gone = value.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one }));
  return <MultiSelect {...shared} clearable searchable data={[...choices, ...gone]} />;
}
