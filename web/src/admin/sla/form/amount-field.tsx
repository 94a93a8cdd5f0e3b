import { Input, Select } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import fields from './form.module.css';
import { unitFor, unitMs, type AmountUnit } from './amount';
import { NumberField } from './number-field';

interface AmountFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string;
  /** Time in ms, not negative. */
  readonly value: number;
  readonly units: readonly AmountUnit[];
  readonly onChange: (ms: number) => void;
}

/** A length of time as people say it: a number and its unit. */
export function AmountField({ label, description, error, value, units, onChange }: AmountFieldProps) {
  const { t } = useTranslation('sla');
  const [chosen, setChosen] = useState<AmountUnit>(() => unitFor(value, units));
  const unit = units.includes(chosen) ? chosen : unitFor(value, units);
  const changeUnit = (next: AmountUnit): void => {
    onChange(Math.round((value / unitMs[unit]) * unitMs[next]));
    setChosen(next);
  };
  const id = useId();
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <div className={fields.amount} data-described={description !== undefined || undefined} data-error={error !== undefined || undefined}>
        <NumberField id={id} aria-describedby={described} error={error !== undefined} value={value / unitMs[unit]} onChange={(amount) => onChange(Math.round(amount * unitMs[unit]))} />
        <Select aria-label={t('amount.unitOf', { field: label })} value={unit} allowDeselect={false} data={units.map((name) => ({ value: name, label: t(`amount.${name}`) }))}
          onChange={(next) => next && changeUnit(next as AmountUnit)} />
      </div>
    </Input.Wrapper>
  );
}
