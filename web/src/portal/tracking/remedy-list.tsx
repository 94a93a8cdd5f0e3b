import { useTranslation } from 'react-i18next';
import { answerRemedy, type Access } from '../../api/portal';
import type { Remedy } from '../../api/types';
import { Button } from '../../ui/light/button';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge, type Tone } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from './tracking.module.css';
import { useDeed } from './use-complaint';

const tones: Record<Remedy['state'], Tone> = { offered: 'blue', accepted: 'accent', fulfilled: 'green', declined: 'gray' };

export function RemedyList({ access, remedies }: { readonly access: Access; readonly remedies: readonly Remedy[] }) {
  const { t } = useTranslation('tracking');
  if (remedies.length === 0) return null;
  return (
    <section className={css.card} aria-labelledby="remedies">
      <h2 className={css.heading} id="remedies">{t('tracking.remedies')}</h2>
      <ul className={css.list}>{remedies.map((remedy) => <RemedyItem key={remedy.id} access={access} remedy={remedy} />)}</ul>
    </section>
  );
}

function RemedyItem({ access, remedy }: { readonly access: Access; readonly remedy: Remedy }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const { type, amount, currency, note, state } = remedy;
  return (
    <li>
      <p><strong>{t(`remedy.type.${type}`)}</strong>{amount && currency ? ` · ${format.money(Number(amount), currency)}` : ''}</p>
      {note && <p data-person-text>{note}</p>}
      <div className={css.listMeta}><ToneBadge tone={tones[state]}>{t(`remedy.status.${state}`)}</ToneBadge></div>
      {state === 'offered' && <RemedyAnswer access={access} remedyId={remedy.id} />}
    </li>
  );
}

/** Yes and no to an offer, equally easy. */
function RemedyAnswer({ access, remedyId }: { readonly access: Access; readonly remedyId: string }) {
  const { t } = useTranslation('tracking');
  const errorText = useErrorText();
  const answer = useDeed(access, (accepted: boolean) => answerRemedy(access, remedyId, accepted));
  const busy = (accepted: boolean) => answer.isPending && answer.variables === accepted && t('common:action.underWay');
  return (
    <div className={css.offer}>
      <Button busyLabel={busy(true)} onClick={() => answer.mutate(true)}>{t('remedy.accept')}</Button>
      <Button look="outline" busyLabel={busy(false)} onClick={() => answer.mutate(false)}>{t('remedy.decline')}</Button>
      {answer.error && <Notice tone="red" role="alert">{errorText(answer.error)}</Notice>}
    </div>
  );
}
