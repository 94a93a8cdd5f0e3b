import '../ui/styles/staff.css';
import { IconMail, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { NotFoundPage } from '../ui/not-found';
import { OnlyFor } from '../ui/staff/only-for';
import { StaffLayout } from '../ui/staff/staff-layout';
import css from './admin.module.css';
import { MailPage } from './mail-page';
import { UsersPage } from './users-page';

export default function AdminRoutes() {
  return (
    <StaffLayout>
      <OnlyFor area="admin">
        <div className={css.page}>
          <Sections />
          <Routes>
            <Route index element={<UsersPage />} />
            <Route path="mail" element={<MailPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </div>
      </OnlyFor>
    </StaffLayout>
  );
}

function Sections() {
  const { t } = useTranslation('admin');
  return (
    <nav className={css.sections} aria-label={t('sections')}>
      <NavLink end to="/admin" className={css.section}><IconUsers size="1.15rem" aria-hidden />{t('users')}</NavLink>
      <NavLink to="/admin/mail" className={css.section}><IconMail size="1.15rem" aria-hidden />{t('mail')}</NavLink>
    </nav>
  );
}
