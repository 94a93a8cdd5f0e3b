import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { FieldError, OptionalMark, type FieldTexts } from './field';
import css from './field.module.css';

interface ChoicesProps<V extends string> extends FieldTexts {
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string; readonly icon?: Icon }[];
  /** Smallest width of one card, CSS length. */
  readonly width?: string;
}

/** One of a few, as cards large enough for a thumb; real radio buttons underneath. */
export function Choices<V extends string>({ label, hint, error, optional, value, onChange, options, width }: ChoicesProps<V>) {
  const id = useId();
  return (
    <fieldset role="radiogroup" className={css.field} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={css.label}>{label}{optional && <OptionalMark />}</legend>
      {hint && <p className={css.hint}>{hint}</p>}
      <div className={css.choices} style={width ? { ['--choice-width' as string]: width } : undefined}>
        {options.map((option) => (
          <label key={option.value} className={css.choice}>
            <input type="radio" name={id} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span className={css.choiceText}>
              <span className={css.choiceLabel}>{option.icon && <option.icon size="1.25rem" aria-hidden />}{option.label}</span>
              {option.hint && <span className={css.choiceHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function SwitchField({ label, hint, checked, onChange }: SwitchProps) {
  return (
    <label className={css.switch}>
      <input type="checkbox" role="switch" aria-checked={checked} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className={css.choiceText}>
        <span className={css.choiceLabel}>{label}</span>
        {hint && <span className={css.choiceHint}>{hint}</span>}
      </span>
    </label>
  );
}
