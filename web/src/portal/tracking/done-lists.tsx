import { useTranslation } from 'react-i18next';
import type { ActionTaken, Remedy } from '../../api/types';
import { ToneBadge, type Tone } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from './tracking.module.css';

export function DoneList({ actions }: { readonly actions: readonly ActionTaken[] }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  return (
    <section className={css.card} aria-labelledby="done">
      <h2 className={css.heading} id="done">{t('tracking.done')}</h2>
      {actions.length === 0 && <p className={css.body}>{t('tracking.nothingDone')}</p>}
      <ul className={css.list}>
        {actions.map(({ id, text, doneAt }) => (
          <li key={id}>
            <p data-person-text>{text}</p>
            <time className={css.listMeta} dateTime={doneAt}>{format.date(doneAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones: Record<string, Tone> = { offered: 'blue', approved: 'blue', accepted: 'accent', fulfilled: 'green', declined: 'gray' };

export function RemedyList({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const { t, i18n } = useTranslation('tracking');
  const format = useFormat();
  if (remedies.length === 0) return null;
  const word = (group: string, code: string): string => (i18n.exists(`tracking:${group}.${code}`) ? t(`${group}.${code}`) : code);
  return (
    <section className={css.card} aria-labelledby="remedies">
      <h2 className={css.heading} id="remedies">{t('tracking.remedies')}</h2>
      <ul className={css.list}>
        {remedies.map(({ id, type, amount, currency, note, status }) => (
          <li key={id}>
            <p><strong>{word('remedy.type', type)}</strong>{amount && currency ? ` · ${format.money(amount, currency)}` : ''}</p>
            {note && <p data-person-text>{note}</p>}
            <div className={css.listMeta}><ToneBadge tone={tones[status] ?? 'gray'}>{word('remedy.status', status)}</ToneBadge></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
