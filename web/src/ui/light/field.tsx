import { IconAlertCircle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './field.module.css';

export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, in words; marks the control as invalid. */
  readonly error?: string;
  readonly optional?: boolean;
}

/** What ties a control to its texts for assistive technology (WCAG 2.2, 1.3.1, 3.3.1). */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label above, a hint and an error below; fields that may stay empty say so. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>{label}{optional && <OptionalMark />}</label>
      {hint && <p className={css.hint} id={`${id}-hint`}>{hint}</p>}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined, className: css.control })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function OptionalMark() {
  const { t } = useTranslation('common');
  return <span className={css.optional}> {t('field.optional')}</span>;
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (!error) return null;
  return <p className={css.error} id={id}><IconAlertCircle size="1.1rem" aria-hidden />{error}</p>;
}
