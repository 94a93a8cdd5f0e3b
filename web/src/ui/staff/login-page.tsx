import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '../../api/desk-types';
import { Brand } from '../brand';
import { usePageTitle } from '../page-title';
import { ColorSchemeSwitch, LanguageSwitch } from '../switches';
import { LoginForm } from './login-form';
import css from './login.module.css';

export function LoginPage({ onEntered }: { readonly onEntered: (user: Me) => void }) {
  const { t } = useTranslation('desk');
  usePageTitle(t('login.title'));
  return (
    <div className={css.page}>
      <header className={css.bar}>
        <Brand />
        <span className={css.space} />
        <ColorSchemeSwitch />
        <LanguageSwitch />
      </header>
      <main id="main" className={css.card}>
        <h1 className={css.title}>{t('login.title')}</h1>
        <p className={css.intro}>{t('login.intro')}</p>
        <LoginForm onEntered={onEntered} />
        <p className={css.foot}>{t('login.customer')} <Link to="/">{t('login.portal')}</Link></p>
      </main>
    </div>
  );
}
