import '../ui/styles/staff.css';
import { IconArrowBackUp, IconAt, IconClockCheck, IconInbox, IconMail, IconMailCog, IconMailExclamation, IconUsers } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { NotFoundPage } from '../ui/not-found';
import { mayOpen } from '../ui/staff/nav';
import { OnlyFor } from '../ui/staff/only-for';
import { FailedCount, useFailedCount, useHeldCount } from '../ui/staff/mail/failed-count';
import { useMe } from '../ui/staff/session';
import { StaffLayout } from '../ui/staff/staff-layout';
import { AddressesPage } from './addresses/addresses-page';
import css from './admin.module.css';
import { MailPage } from './mail/mail-page';
import { MailboxesPage } from './mailboxes/mailboxes-page';
import { RepliesPage } from './replies-page';
import { UndeliveredPage } from './undelivered/undelivered-page';
import { useOpenInView } from './use-open-in-view';
import { UsersPage } from './users-page';

const TemplateRoutes = lazy(() => import('./templates/template-routes'));
const SlaRoutes = lazy(() => import('./sla/sla-routes'));

export default function AdminRoutes() {
  return (
    <StaffLayout>
      <div className={css.page}>
        <Routes>
          <Route path="sla/*" element={<OnlyFor area="sla"><Sections /><SlaRoutes /></OnlyFor>} />
          <Route path="undelivered" element={<OnlyFor area="undelivered"><Sections /><UndeliveredPage /></OnlyFor>} />
          <Route path="*" element={<OnlyFor area="admin"><Sections /><Pages /></OnlyFor>} />
        </Routes>
      </div>
    </StaffLayout>
  );
}

function Pages() {
  return (
    <Routes>
      <Route index element={<UsersPage />} />
      <Route path="addresses" element={<AddressesPage />} />
      <Route path="mail" element={<MailPage />} />
      <Route path="mailboxes" element={<MailboxesPage />} />
      <Route path="replies" element={<RepliesPage />} />
      <Route path="templates/*" element={<TemplateRoutes />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

/** A manager has one of the sections, and needs no way to the others. */
function Sections() {
  const { t } = useTranslation(['admin', 'mailing', 'mailboxes', 'delivery']);
  const failed = useFailedCount();
  const held = useHeldCount();
  const row = useOpenInView<HTMLElement>();
  if (!mayOpen(useMe().role, 'admin')) return null;
  return (
    <nav ref={row} className={css.sections} aria-label={t('sections')}>
      <NavLink end to="/admin" className={css.section}><IconUsers size="1.15rem" aria-hidden />{t('users')}</NavLink>
      <NavLink to="/admin/mail" className={css.section}><IconMail size="1.15rem" aria-hidden />{t('mail')}<FailedCount of="unread" count={held} /></NavLink>
      <NavLink to="/admin/undelivered" className={css.section}><IconMailExclamation size="1.15rem" aria-hidden />{t('delivery:title')}<FailedCount count={failed} /></NavLink>
      <NavLink to="/admin/mailboxes" className={css.section}><IconInbox size="1.15rem" aria-hidden />{t('mailboxes:title')}</NavLink>
      <NavLink to="/admin/addresses" className={css.section}><IconAt size="1.15rem" aria-hidden />{t('mailing:addresses')}</NavLink>
      <NavLink to="/admin/templates" className={css.section}><IconMailCog size="1.15rem" aria-hidden />{t('templates')}</NavLink>
      <NavLink to="/admin/replies" className={css.section}><IconArrowBackUp size="1.15rem" aria-hidden />{t('replies.title')}</NavLink>
      <NavLink to="/admin/sla" className={css.section}><IconClockCheck size="1.15rem" aria-hidden />{t('desk:nav.sla')}</NavLink>
    </nav>
  );
}
