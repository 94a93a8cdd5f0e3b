import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPromise } from '../../api/portal';
import type { Kind } from '../../api/types';
import { useFormat } from '../../ui/use-format';
import css from './complain.module.css';

/** What happens after sending and by when, said before the button is pressed. Without an answer from the server no date is made up. */
export function WhatNext({ kind, categoryId }: { readonly kind: Kind; readonly categoryId: string }) {
  const { t, i18n } = useTranslation('complain');
  const format = useFormat();
  const promisedBy = usePromisedBy(kind, categoryId, i18n.language);
  return (
    <section className={css.promise} aria-live="polite">
      <h2 className={css.heading}>{t('complain.next.title')}</h2>
      <p>{t('complain.next.receipt')}</p>
      {promisedBy && <p className={css.promiseDate}>{t(`complain.next.${kind === 'complaint' || kind === 'criticism' ? 'by' : 'answerBy'}`, { date: format.date(promisedBy, 'long') })}</p>}
      <p>{t('complain.next.confirm')}</p>
    </section>
  );
}

function usePromisedBy(kind: Kind, categoryId: string, locale: string): string | null {
  const [promisedBy, setPromisedBy] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetchPromise({ kind, categoryId, locale }, leaving.signal).then((answer) => setPromisedBy(answer.promisedBy), () => setPromisedBy(null));
    return () => leaving.abort();
  }, [kind, categoryId, locale]);
  return promisedBy;
}
