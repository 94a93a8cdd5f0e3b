import { IconMail, IconPhone, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortalSettings } from '../../api/types';
import css from './contact.module.css';

/** Every way to reach the company, as links that dial and write. */
export function ContactDetails({ contact }: { readonly contact: PortalSettings['contact'] }) {
  const { t } = useTranslation('common');
  return (
    <address className={css.contact} style={{ fontStyle: 'normal' }} aria-label={t('contact.title')}>
      {contact.phone && (
        <a className={css.link} href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
          <IconPhone size="1.15rem" aria-label={t('contact.phone')} /><span data-ltr>{contact.phone}</span>
        </a>
      )}
      {contact.email && (
        <a className={css.link} href={`mailto:${contact.email}`}>
          <IconMail size="1.15rem" aria-label={t('contact.email')} /><span data-ltr>{contact.email}</span>
        </a>
      )}
      {contact.social.map(({ label, url }) => (
        <a key={url} className={css.link} href={url} rel="noreferrer">
          <IconWorld size="1.15rem" aria-hidden />{label}
        </a>
      ))}
    </address>
  );
}
