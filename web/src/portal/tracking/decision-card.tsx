import { useTranslation } from 'react-i18next';
import type { TrackedComplaint } from '../../api/types';
import { useFormat } from '../../ui/use-format';
import css from './tracking.module.css';

/** What was decided and why; the appeal stands under "More" when it is open. */
export function DecisionCard({ decision }: { readonly decision: NonNullable<TrackedComplaint['decision']> }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  return (
    <section className={css.card} aria-labelledby="decision">
      <h2 className={css.heading} id="decision">{t('tracking.decision')}: {t(`tracking.outcome.${decision.outcome}`)}</h2>
      <p data-person-text>{decision.reasons}</p>
      <p className={css.listMeta}>{t('tracking.decidedOn', { date: format.date(decision.decidedAt) })}</p>
    </section>
  );
}
