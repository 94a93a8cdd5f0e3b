import { TextInput } from '@mantine/core';
import { toLatinDigits } from '../../../ui/calendar-date';
import { useLanguage } from '../../../ui/use-format';
import fields from './form.module.css';
import { inDigits } from './number-field';
import { toTime } from './time-of-day';

interface TimeInputProps {
  readonly label: string;
  /** `HH:MM`, or what was typed so far. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  /** Id of the text that says what is wrong. */
  readonly describedBy: string | undefined;
}

/** A time of day from 00:00 to 24:00, which the browser's own time field does not know. */
export function TimeInput({ label, value, onChange, invalid, describedBy }: TimeInputProps) {
  const language = useLanguage();
  return (
    <TextInput className={fields.time} aria-label={label} dir="ltr" inputMode="numeric" autoComplete="off" maxLength={5} placeholder={inDigits('00:00', language)} value={inDigits(value, language)}
      error={invalid} aria-describedby={describedBy} onChange={(event) => onChange(toLatinDigits(event.currentTarget.value))} onBlur={() => onChange(toTime(value))} />
  );
}
