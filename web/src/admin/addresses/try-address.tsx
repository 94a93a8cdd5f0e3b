import { Button, TextInput } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchMailRoute, type MailRoute } from '../../api/mailing';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';
import { useWhere } from './use-where';

/** Says what would become of a mail, by the rules that real mails go by. */
export function TryAddress() {
  const { t } = useTranslation('mailing');
  const errorText = useErrorText();
  const [to, setTo] = useState('');
  const look = useMutation({ mutationFn: (address: string) => fetchMailRoute(address) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    look.mutate(to.trim());
  };
  return (
    <section aria-labelledby="try-address" className={css.form}>
      <h2 id="try-address" className={css.subtitle}>{t('try.title')}</h2>
      <form onSubmit={submit} className={css.withButton}>
        <TextInput label={t('try.to')} dir="ltr" type="email" required autoComplete="off" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={look.isPending} leftSection={<IconRoute size="1.1rem" aria-hidden />}>{t('try.look')}</Button>
      </form>
      {look.error && <Notice tone="red" role="alert">{errorText(look.error)}</Notice>}
      {look.data && <Outcome route={look.data} to={look.variables} />}
    </section>
  );
}

function Outcome({ route, to }: { readonly route: MailRoute; readonly to: string }) {
  const { t } = useTranslation('mailing');
  const where = useWhere();
  const isolated = (address: string): string => `\u2068${address}\u2069`;
  return (
    <Notice tone={route.by === 'address' ? 'green' : 'blue'} role="status" title={t(`try.by.${route.by}`, { address: isolated(route.address?.address ?? ''), to: isolated(to) })}>
      <p className={css.line}>{t('try.becomes', { what: where(route) })}{route.language === null && ` ${t('try.guessed')}`}</p>
      <p className={css.line}>{t('try.answers', { address: isolated(route.answersFrom) })}</p>
    </Notice>
  );
}
