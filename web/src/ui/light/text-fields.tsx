import { IconChevronDown } from '@tabler/icons-react';
import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldTexts } from './field';
import css from './field.module.css';

interface Value {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type TextFieldProps = FieldTexts & Value & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'name' | 'autoComplete' | 'inputMode' | 'dir' | 'maxLength' | 'placeholder' | 'onBlur'>;

export function TextField({ label, hint, error, optional, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...control} {...input} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

type TextAreaProps = FieldTexts & Value & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'rows' | 'maxLength'>;

export function TextArea({ label, hint, error, optional, onChange, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea dir="auto" {...control} {...area} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

interface SelectFieldProps extends FieldTexts, Value {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The browser's own list: on a phone it is the best there is. */
export function SelectField({ label, hint, error, optional, value, onChange, options }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className={css.select}>
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
          <IconChevronDown size="1.1rem" aria-hidden />
        </div>
      )}
    </Field>
  );
}
