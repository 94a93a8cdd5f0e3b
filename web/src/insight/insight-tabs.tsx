import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import css from './insight.module.css';

/** The pages of insight. */
export function InsightTabs() {
  const { t } = useTranslation('insight');
  return (
    <nav className={css.tabs} aria-label={t('title')} data-no-print>
      <NavLink end to="/insight" className={css.tab}>{t('tab.attention')}</NavLink>
      <NavLink to="/insight/sla" className={css.tab}>{t('tab.sla')}</NavLink>
    </nav>
  );
}
