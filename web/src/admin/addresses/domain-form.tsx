import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addSendingDomain } from '../../api/mailing';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../ui/staff/dialog';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';

/** A domain to sign for; without a key of its own it gets one. */
export function DomainForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('mailing');
  const errorText = useErrorText();
  const client = useQueryClient();
  const [domain, setDomain] = useState('');
  const [selector, setSelector] = useState('peygir');
  const [privateKey, setPrivateKey] = useState('');
  const add = useMutation({
    mutationFn: () => addSendingDomain({ domain: domain.trim(), selector: selector.trim(), ...(privateKey.trim() ? { privateKey } : {}) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sending-domains'] });
      onClose();
    },
  });
  const faultOf = (field: string): string | undefined => {
    const fault = add.error instanceof ApiProblem ? add.error.errors.find((one) => one.field === field) : undefined;
    return fault && t([`fault.${fault.code}`, 'fault.other'], { message: fault.message });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Dialog opened wide onClose={onClose} title={t('domain.add')}>
      <form onSubmit={submit} className={css.form}>
        {add.error && <Notice tone="red" role="alert">{errorText(add.error)}</Notice>}
        <TextInput data-autofocus label={t('domain.domain')} required dir="ltr" autoComplete="off" value={domain} error={faultOf('domain')} onChange={(event) => setDomain(event.currentTarget.value)} />
        <TextInput label={t('domain.selector')} description={t('domain.selectorHint')} required dir="ltr" autoComplete="off" value={selector} error={faultOf('selector')} onChange={(event) => setSelector(event.currentTarget.value)} />
        <Textarea label={t('domain.key')} description={t('domain.keyHint')} dir="ltr" autosize minRows={3} maxRows={8} autoComplete="off" spellCheck={false} value={privateKey} error={faultOf('privateKey')}
          onChange={(event) => setPrivateKey(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" loading={add.isPending}>{t('common:action.save')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
