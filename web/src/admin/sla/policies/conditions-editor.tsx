import { MultiSelect, TagsInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionFields, type ConditionField, type Conditions } from '../../../api/sla-types';
import { useFaultsWithin } from '../form/faults';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import { useNarrow } from '../use-width';
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
  const faultId = useId();
  const faulty = faults.length > 0;
  const [opened, setOpened] = useState(conditions[field] !== undefined);
  const narrow = useNarrow();
  const shown = !narrow || opened || faulty;
  return (
    <div className={own.condition} role="group" aria-label={name} aria-describedby={faulty ? faultId : undefined}>
      {shown ? <strong className={own.field}>{name}</strong> : <Closed name={name} onOpen={() => setOpened(true)} />}
      {shown && (
        <>
          <Values autoFocus={narrow && conditions[field] === undefined} faulty={faulty} label={t('condition.oneOf', { field: name })} placeholder={t('condition.any')} choices={choices} value={condition.in ?? []} onChange={(wanted) => set({ in: wanted })} />
          <Values faulty={faulty} label={t('condition.noneOf', { field: name })} placeholder={t('condition.nothing')} choices={choices} value={condition.notIn ?? []} onChange={(notIn) => set({ notIn })} />
        </>
      )}
      {faulty && <p id={faultId} className={fields.fault}>{faults.join(' ')}</p>}
    </div>
  );
}

/** A field that asks for nothing takes one line where there is little room. */
function Closed({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  const { t } = useTranslation('sla');
  return (
    <button type="button" className={own.closed} aria-expanded={false} onClick={onOpen}>
      <strong>{name}</strong>
      <span>{t('condition.any')}</span>
      <IconChevronDown size="1rem" aria-hidden />
    </button>
  );
}

interface ValuesProps {
  readonly autoFocus?: boolean;
  readonly faulty: boolean;
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Values of a known list, or free words where there is none. One that left the list stays visible. */
function Values({ autoFocus, faulty, label, placeholder, choices, value, onChange }: ValuesProps) {
  const { t } = useTranslation('sla');
  const shared = { autoFocus, label, error: faulty, 'aria-invalid': faulty, value: [...value], onChange, placeholder: value.length === 0 ? placeholder : undefined, clearButtonProps: { 'aria-label': t('condition.clear', { field: label }) } };
  if (choices.length === 0) return <TagsInput {...shared} clearable description={t('condition.words')} />;
  const known = new Set(choices.map((choice) => choice.value));
  const gone = value.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one }));
  return <MultiSelect {...shared} clearable searchable openOnFocus={false} data={[...choices, ...gone]} />;
}
