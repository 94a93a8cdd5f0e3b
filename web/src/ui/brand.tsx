import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './brand.module.css';

/** The wordmark: a kept promise as a tick, and the name in the reader's script. */
export function Brand({ to = '/', owner }: { readonly to?: string; readonly owner?: string }) {
  const { t } = useTranslation('common');
  return (
    <Link to={to} className={css.brand}>
      <svg className={css.mark} width="34" height="34" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="9" fill="currentColor" />
        <path d="M8 16.5l5.2 5.2L24.5 10.4" fill="none" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className={css.words}>
        <span className={css.name}>{t('brand')}</span>
        {owner && <span className={css.owner}>{owner}</span>}
      </span>
    </Link>
  );
}
