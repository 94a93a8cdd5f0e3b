import { Button, Group } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addMailbox, changeMailbox, tryMailbox, type Mailbox, type MailboxTrial } from '../../api/mailboxes';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../ui/staff/dialog';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { draftOf, valuesOf, type MailboxValues } from './mailbox-draft';
import { AccountFields, FolderFields, ServerFields } from './mailbox-fields';

interface MailboxFormProps {
  /** Null: a new one. */
  readonly mailbox: Mailbox | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

export function MailboxForm(props: MailboxFormProps) {
  const { mailbox, onClose } = props;
  const { t } = useTranslation('mailboxes');
  const { values, set, save, trial } = useMailboxForm(props);
  const fields = { values, set, faultOf: useFaults(save.error ?? trial.error, trial.data), keeps: mailbox?.auth === values.auth };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened wide onClose={onClose} title={mailbox ? t('editOf', { name: `\u2068${mailbox.name}\u2069` }) : t('add')}>
      <form onSubmit={submit} className={css.form}>
        <ServerFields {...fields} />
        <AccountFields {...fields} />
        <FolderFields {...fields} fresh={mailbox === null} />
        <Outcome error={save.error ?? trial.error} trial={trial.data} />
        <Group justify="flex-end">
          <Button variant="default" leftSection={<IconPlugConnected size="1.1rem" aria-hidden />} loading={trial.isPending} onClick={() => trial.mutate()} mie="auto">{t('trial.button')}</Button>
          <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('common:action.save')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** What is typed, and the two things that can be done with it. */
function useMailboxForm({ mailbox, onSaved }: MailboxFormProps) {
  const client = useQueryClient();
  const [values, setValues] = useState<MailboxValues>(() => valuesOf(mailbox));
  const save = useMutation({
    mutationFn: () => (mailbox ? changeMailbox(mailbox.id, mailbox.version, draftOf(values)) : addMailbox(draftOf(values))),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: ['mailboxes'] });
      onSaved(name);
    },
  });
  const trial = useMutation({
    mutationFn: () => tryMailbox(draftOf(values), mailbox?.id),
    onMutate: () => save.reset(),
    onSuccess: ({ refreshToken }) => { if (refreshToken) setValues((now) => ({ ...now, refreshToken })); },
  });
  const set = (change: Partial<MailboxValues>): void => {
    setValues({ ...values, ...change });
    trial.reset();
  };
  return { values, set, save, trial };
}

/** The words for a field: what the server refused in it, or what connecting with it came to. */
function useFaults(error: unknown, trial: MailboxTrial | undefined): (field: string) => string | undefined {
  const { t } = useTranslation('mailboxes');
  const faults = error instanceof ApiProblem ? error.errors : [];
  return (field) => {
    const fault = faults.find((one) => one.field === field);
    if (fault) return t([`invalid.${fault.code}`, 'invalid.other'], { message: fault.message });
    return trial && !trial.ok && trial.field === field ? t([`fault.${trial.code}`, 'fault.internal']) : undefined;
  };
}

function Outcome({ error, trial }: { readonly error: unknown; readonly trial: MailboxTrial | undefined }) {
  const { t } = useTranslation('mailboxes');
  const errorText = useErrorText();
  const format = useFormat();
  if (error) return <Notice tone="red" role="alert">{errorText(error)}</Notice>;
  if (!trial) return null;
  if (trial.ok) return <Notice tone="green" role="status">{t('trial.ok', { count: trial.messages ?? 0, number: format.number(trial.messages ?? 0) })}</Notice>;
  return (
    <Notice tone="red" role="alert" title={t('trial.failed')}>
      {t([`fault.${trial.code}`, 'fault.internal'])}
      {trial.detail && <span className={css.small}>{t('trial.said')} <bdi>{trial.detail}</bdi></span>}
    </Notice>
  );
}
