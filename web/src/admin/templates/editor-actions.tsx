import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconRestore, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendTestMail, type MailTemplate, type Sample } from '../../api/templates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import sla from '../sla/sla.module.css';
import type { useTemplateDraft } from './use-template-draft';

interface EditorActionsProps {
  readonly saved: MailTemplate;
  readonly editing: ReturnType<typeof useTemplateDraft>;
  readonly sample: Sample;
  /** The words as they stand would be refused. */
  readonly faulty: boolean;
}

export function EditorActions({ saved, editing, sample, faulty }: EditorActionsProps) {
  const { t } = useTranslation('templates');
  const [asking, setAsking] = useState(false);
  const test = useMutation({ mutationFn: () => sendTestMail(saved.template, saved.locale, { ...editing.draft, ...sample }) });
  const { save, restore, changed } = editing;
  const reset = (): void => {
    setAsking(false);
    restore.mutate(0);
  };
  return (
    <div className={sla.foot}>
      <div className={sla.bar}>
        <Button leftSection={<IconDeviceFloppy size="1.1rem" aria-hidden />} loading={save.isPending} disabled={!changed || faulty} onClick={() => save.mutate()}>{t('save')}</Button>
        <Button variant="default" leftSection={<IconSend size="1.1rem" className="peygir-mirror" aria-hidden />} loading={test.isPending} disabled={faulty} onClick={() => test.mutate()}>{t('test')}</Button>
        {saved.edited && <Button variant="subtle" leftSection={<IconRestore size="1.1rem" aria-hidden />} loading={restore.isPending} onClick={() => setAsking(true)}>{t('reset')}</Button>}
      </div>
      <Outcome editing={editing} testedTo={test.data?.to} error={test.error ?? save.error ?? restore.error} />
      <ConfirmDialog opened={asking} title={t('resetTitle')} confirmLabel={t('reset')} onConfirm={reset} onClose={() => setAsking(false)}><p>{t('resetText')}</p></ConfirmDialog>
    </div>
  );
}

function Outcome({ editing: { save, restore, conflict, takeTheirs }, testedTo, error }: Pick<EditorActionsProps, 'editing'> & { readonly testedTo: string | undefined; readonly error: unknown }) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const errorText = useErrorText();
  const done = save.data ?? restore.data;
  return (
    <div className={sla.outcome}>
      {error !== null && <Notice tone="red" role="alert">{errorText(error)}</Notice>}
      {conflict && <Button size="compact-md" variant="default" onClick={takeTheirs}>{t('takeTheirs')}</Button>}
      {error === null && done && <Notice tone="green" role="status">{t('saved', { n: format.number(done.version) })}</Notice>}
      {testedTo && <Notice tone="green" role="status">{t('tested', { to: `\u2068${testedTo}\u2069` })}</Notice>}
    </div>
  );
}
