import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { confirmResolution, type Access } from '../../api/portal';
import { Button } from '../../ui/light/button';
import { TextArea } from '../../ui/light/text-fields';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from './tracking.module.css';
import { useDeed } from './use-complaint';

/**
 * "Is it solved?": yes and no are one tap each and the same size. An answer brought by a mail's link is only put
 * forward: opening a page records nothing, as mail scanners open links too.
 */
export function ConfirmCard({ access }: { readonly access: Access }) {
  const { t } = useTranslation('tracking');
  const [address] = useSearchParams();
  const [comment, setComment] = useState('');
  const errorText = useErrorText();
  const answer = useDeed(access, (satisfied: boolean) => confirmResolution(access, satisfied, comment.trim()));
  const brought = address.get('confirm');
  const busy = (satisfied: boolean) => answer.isPending && answer.variables === satisfied && t('common:action.underWay');
  return (
    <section className={`${css.card} ${css.confirm}`} aria-labelledby="confirm">
      <h2 className={css.heading} id="confirm">{t('confirm.title')}</h2>
      <p className={css.next}>{brought === 'yes' || brought === 'no' ? t(`confirm.brought.${brought}`) : t('confirm.text')}</p>
      <div className={css.answers}>
        <Button size="large" look={brought === 'no' ? 'outline' : 'filled'} busyLabel={busy(true)} onClick={() => answer.mutate(true)}><IconCheck size="1.3rem" aria-hidden />{t('confirm.yes')}</Button>
        <Button size="large" look={brought === 'yes' ? 'outline' : 'filled'} busyLabel={busy(false)} onClick={() => answer.mutate(false)}><IconX size="1.3rem" aria-hidden />{t('confirm.no')}</Button>
      </div>
      <TextArea optional label={t('confirm.comment')} rows={2} maxLength={4000} value={comment} onChange={setComment} />
      {answer.error && <Notice tone="red" role="alert">{errorText(answer.error)} {t('tracking.textKept')}</Notice>}
    </section>
  );
}
