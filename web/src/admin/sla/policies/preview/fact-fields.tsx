import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketFacts } from '../../../../api/sla';
import { conditionFields, type ConditionField } from '../../../../api/sla-types';
import { useConditionChoices } from '../../../../ui/sla/use-condition-text';
import own from './preview.module.css';

export interface FactFieldsProps {
  readonly facts: TicketFacts;
  readonly onChange: (facts: TicketFacts) => void;
}

/** The complaint that is tried out, field by field. */
export function FactFields({ facts, onChange }: FactFieldsProps) {
  const { t } = useTranslation('sla');
  const choices = useConditionChoices();
  const set = (field: ConditionField, value: string | readonly string[] | null): void => {
    const { [field]: _, ...rest } = facts;
    onChange(value === null || value.length === 0 ? rest : { ...rest, [field]: value });
  };
  return (
    <div className={own.facts} role="group" aria-label={t('preview.facts')}>
      {conditionFields.map((field) => {
        const label = t(`condition.field.${field}`);
        const value = facts[field];
        return field === 'segment'
          ? <TagsInput key={field} label={label} placeholder={value ? undefined : t('preview.notSet')} value={typeof value === 'string' ? [value] : [...(value ?? [])]} onChange={(words) => set(field, words)} />
          : <Select key={field} label={label} placeholder={t('preview.notSet')} clearable clearButtonProps={{ 'aria-label': t('condition.clear', { field: label }) }} value={typeof value === 'string' ? value : null} data={[...choices[field]]} onChange={(next) => set(field, next)} />;
      })}
    </div>
  );
}
