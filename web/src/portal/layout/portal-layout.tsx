import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import type { PortalSettings } from '../../api/types';
import { Brand } from '../../ui/brand';
import { AnchorButton } from '../../ui/light/button';
import { Main, SkipLink } from '../../ui/page-shell';
import { ColorSchemeSwitch, LanguageSwitch } from '../../ui/switches';
import { useLanguage } from '../../ui/use-format';
import { useSettings } from '../use-settings';
import { ContactDetails } from './contact';
import css from './portal-layout.module.css';

/** What every portal page stands in: brand, switches, and the ways to reach us. */
export function PortalLayout() {
  const { settings } = useSettings();
  return (
    <>
      <SkipLink />
      <PortalHeader settings={settings} />
      <Main className={css.main}><Outlet /></Main>
      <PortalFooter settings={settings} />
    </>
  );
}

function PortalHeader({ settings }: { readonly settings: PortalSettings | undefined }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <header className={css.header} data-no-print>
      <div className={css.bar}>
        <Brand owner={settings?.companyName[language]} />
        {settings?.contact.phone && (
          <AnchorButton
            href={`tel:${settings.contact.phone.replace(/[^+\d]/g, '')}`}
            look="quiet"
            aria-label={t('contact.call', { phone: settings.contact.phone })}
          >
            <IconPhone size="1.25rem" aria-hidden /><span className={css.number} data-ltr>{settings.contact.phone}</span>
          </AnchorButton>
        )}
        <ColorSchemeSwitch />
        <LanguageSwitch />
      </div>
      {settings?.demo && <p className={css.demo}>{t('demo.text')} <code data-ltr>PEYGIR_SEED=none</code></p>}
    </header>
  );
}

function PortalFooter({ settings }: { readonly settings: PortalSettings | undefined }) {
  const { t } = useTranslation('common');
  return (
    <footer className={css.footer} data-no-print>
      <div className={css.footerBody}>
        {settings ? <ContactDetails contact={settings.contact} /> : <span />}
        <span className={css.small}>
          {settings?.mailbox && <><Link to="/mailbox">{t('nav.mailbox')}</Link> · </>}
          <Link to="/desk">{t('nav.staff')}</Link>
        </span>
      </div>
    </footer>
  );
}
