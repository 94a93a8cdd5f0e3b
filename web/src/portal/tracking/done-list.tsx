import { useTranslation } from 'react-i18next';
import type { ActionTaken } from '../../api/types';
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
