import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../../api/client';
import { addMessage, takeTransition } from '../../../api/desk';
import type { TicketAction, TicketDetail } from '../../../api/desk-types';
import { ApiProblem } from '../../../api/problem';
import { useErrorText } from '../../../ui/states';
import { Dialog } from '../../../ui/staff/dialog';
import { typedDir } from '../../../ui/staff/typed-dir';
import { Notice } from '../../../ui/tone';
import { writeDraft } from '../composer/drafts';
import { useTicketDesk } from '../ticket-context';
import { isVersionConflict } from '../use-changes';
import { useTicketWrite } from '../use-ticket';
import css from './actions.module.css';
import { actionSpecs, type ActionField } from './action-specs';
import { FaultList } from './fault-list';
import { MergeDialog } from './merge-dialog';

interface ActionDialogProps {
  readonly action: TicketAction;
  readonly onClose: () => void;
  /** Somebody else changed the ticket first. */
  readonly onConflict: () => void;
}

/** Says what will happen, asks what the action needs, and names everything that still stands in its way. */
export function ActionDialog(props: ActionDialogProps) {
  const { t } = useTranslation('desk');
  const { action, onClose } = props;
  return (
    <Dialog opened onClose={onClose} title={t(`action.do.${action}`)} wide>
      {action === 'merge' ? <MergeDialog onClose={onClose} /> : <ActionForm {...props} />}
    </Dialog>
  );
}

function ActionForm({ action, onClose, onConflict }: ActionDialogProps) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const spec = actionSpecs[action]!;
  const [values, setValues] = useState<Partial<Record<ActionField, string>>>({});
  const run = useTicketWrite(ticket, () => take(ticket, action, filled(values)), onClose);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run.mutate(undefined, { onError: (error) => { if (isVersionConflict(error)) onConflict(); } });
  };
  const missing = spec.required.some((name) => !values[name]?.trim());
  return (
    <form onSubmit={submit} className={css.form}>
      <p className={css.what}>{t(`action.what.${action}`)}</p>
      {[...spec.required, ...spec.optional].map((name, index) => (
        <FieldOf key={name} name={name} action={action} required={spec.required.includes(name)} first={index === 0}
          value={values[name] ?? ''} onChange={(value) => setValues({ ...values, [name]: value })} />
      ))}
      <Refusal error={run.error} onJump={onClose} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button type="submit" color={spec.danger && 'red'} disabled={missing} loading={run.isPending}>{t(`action.do.${action}`)}</Button>
      </Group>
    </form>
  );
}

function Refusal({ error, onJump }: { readonly error: unknown; readonly onJump: () => void }) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  if (!error || isVersionConflict(error)) return null;
  if (error instanceof ApiProblem && error.errors.length > 0) {
    return (
      <Notice tone="yellow" role="alert" title={t('missing.title')}>
        <FaultList faults={error.errors} onJump={onJump} />
      </Notice>
    );
  }
  return <Notice tone="red" role="alert">{errorText(error)}</Notice>;
}

interface FieldOfProps {
  readonly name: ActionField;
  readonly action: TicketAction;
  readonly required: boolean;
  readonly first: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldOf({ name, action, required, first, value, onChange }: FieldOfProps) {
  const { t } = useTranslation('desk');
  const shared = {
    label: t(name === 'text' ? `action.text.${action}` : `action.${name}`),
    description: name === 'toldHow' ? t('action.toldHowHint') : undefined,
    required, value, 'data-autofocus': first || undefined,
  } as const;
  if (name === 'toldHow') return <TextInput {...shared} dir={typedDir(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
  return <Textarea {...shared} autosize minRows={name === 'text' ? 4 : 2} maxRows={10} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/**
 * The transition first, as it may be refused; then what is to be told to the customer. Should the telling fail, the
 * text waits in the composer.
 */
async function take(ticket: TicketDetail, action: TicketAction, { text, ...details }: Partial<Record<ActionField, string>>): Promise<void> {
  await takeTransition(ticket.id, { action, version: ticket.version, ...details });
  if (!text) return;
  await addMessage(ticket.id, { visibility: 'public', text }, [], newIdempotencyKey()).catch((error: unknown) => {
    writeDraft(ticket.id, 'reply', text);
    throw error;
  });
}

const filled = (values: Partial<Record<ActionField, string>>): Partial<Record<ActionField, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '').map(([name, value]) => [name, value.trim()]));
