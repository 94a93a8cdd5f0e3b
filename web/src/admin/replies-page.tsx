import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changeReplySettings } from '../api/admin';
import { fetchReplySettings } from '../api/desk';
import type { ReplySettings } from '../api/desk-types';
import { usePageTitle } from '../ui/page-title';
import { ErrorState, LoadingState, useErrorText } from '../ui/states';
import { Notice } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import css from './admin.module.css';
import { NumberField } from './sla/form/number-field';

/** Seconds, as the server takes them. */
const MOST = 120;

/** How replies are written at the desk. */
export function RepliesPage() {
  const { t } = useTranslation('admin');
  usePageTitle(t('replies.title'));
  const { data, error, refetch } = useQuery({ queryKey: ['reply-settings'], queryFn: ({ signal }) => fetchReplySettings(signal) });
  return (
    <>
      <header>
        <h1 className={css.title}>{t('replies.title')}</h1>
        <p className={css.intro}>{t('replies.intro')}</p>
      </header>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState label={t('replies.loading')} />)}
      {data && <SettingsForm settings={data} />}
    </>
  );
}

function SettingsForm({ settings }: { readonly settings: ReplySettings }) {
  const { t } = useTranslation(['admin', 'common']);
  const errorText = useErrorText();
  const client = useQueryClient();
  const [typed, setTyped] = useState(settings.undoSeconds);
  const save = useMutation({ mutationFn: changeReplySettings, onSuccess: (saved) => client.setQueryData(['reply-settings'], saved) });
  const isRight = Number.isInteger(typed) && typed >= 0 && typed <= MOST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) save.mutate(typed);
  };
  const change = (value: number): void => { setTyped(value); save.reset(); };
  return (
    <form className={`${css.card} ${css.narrow}`} noValidate onSubmit={submit}>
      <NumberField label={t('replies.undo')} description={t('replies.undoHint')} inputMode="numeric" rightSection={<span className={css.unit}>{t('replies.seconds')}</span>} rightSectionWidth="5rem"
        rightSectionPointerEvents="none" value={typed} error={isRight ? undefined : t('replies.wrong')} onChange={change} />
      {isRight && <p className={css.line}><Meaning seconds={typed} /></p>}
      <Limits {...settings.uploads} />
      {save.error && <Notice tone="red" role="alert">{errorText(save.error)}</Notice>}
      {save.isSuccess && <Notice tone="green" role="status">{t('replies.saved')}</Notice>}
      <div><Button type="submit" loading={save.isPending} disabled={!isRight || typed === settings.undoSeconds}>{t('common:action.save')}</Button></div>
    </form>
  );
}

function Meaning({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return <>{seconds === 0 ? t('replies.off') : t('replies.on', { count: seconds, n: format.number(seconds) })}</>;
}

function Limits({ maxFiles, maxFileBytes, maxTogetherBytes }: ReplySettings['uploads']) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return <p className={css.small}>{t('replies.limits', { files: format.number(maxFiles), each: format.fileSize(maxFileBytes), together: format.fileSize(maxTogetherBytes) })}</p>;
}
