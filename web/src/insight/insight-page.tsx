import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../ui/page-title';
import { Attention } from './attention';
import css from './insight.module.css';
import { InsightTabs } from './insight-tabs';
import { Overdue } from './overdue';
import { ParetoSection } from './pareto-section';

/** Opens on what cannot wait; then on what should not happen again. */
export function InsightPage() {
  const { t } = useTranslation('insight');
  usePageTitle(t('title'));
  return (
    <div className={css.page}>
      <InsightTabs />
      <h1 className={css.title}>{t('attention')}</h1>
      <Attention />
      <Overdue />
      <ParetoSection />
    </div>
  );
}
