import { Button, Group } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import css from './side.module.css';

interface PanelFormProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly disabled?: boolean;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A form inside a panel: fields, what went wrong, save and cancel. */
export function PanelForm({ busy, error, disabled, submitLabel, onSubmit, onCancel, children }: PanelFormProps) {
  const { t } = useTranslation('desk');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!disabled) onSubmit();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {children}
      <FormError error={error} />
      <Group gap="xs" justify="flex-end">
        {onCancel && <Button size="sm" variant="default" onClick={onCancel}>{t('common:action.cancel')}</Button>}
        <Button size="sm" type="submit" disabled={disabled} loading={busy}>{submitLabel}</Button>
      </Group>
    </form>
  );
}

/** A refusal with every field that was named. */
export function FormError({ error }: { readonly error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  const faults = error instanceof ApiProblem ? error.errors : [];
  return (
    <Notice tone="red" role="alert">
      {errorText(error)}
      {faults.length > 0 && <ul className={css.faults}>{faults.map((fault) => <li key={fault.field + fault.code}>{fault.message}</li>)}</ul>}
    </Notice>
  );
}
