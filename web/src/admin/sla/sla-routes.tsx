import { IconAlarm, IconCalendarTime, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { NotFoundPage } from '../../ui/not-found';
import { CalendarPage } from './calendars/calendar-page';
import { CalendarsPage } from './calendars/calendars-page';
import { EditCalendar } from './calendars/edit-calendar';
import { MonthPage } from './calendars/month/month-page';
import { NewCalendar } from './calendars/new-calendar';
import { NearBreachPage } from './near-breach/near-breach-page';
import { PolicyPage } from './policies/edit-policy';
import { NewPolicy } from './policies/new-policy';
import { PoliciesPage } from './policies/policies-page';
import css from './sla.module.css';

/** Service levels: what breaks soon, the policies, and the calendars they count in. */
export default function SlaRoutes() {
  return (
    <>
      <SlaSections />
      <Routes>
        <Route index element={<NearBreachPage />} />
        <Route path="policies" element={<PoliciesPage />} />
        <Route path="policies/new" element={<NewPolicy />} />
        <Route path="policies/:id" element={<PolicyPage />} />
        <Route path="calendars" element={<CalendarsPage />} />
        <Route path="calendars/new" element={<NewCalendar />} />
        <Route path="calendars/:id" element={<CalendarPage />}>
          <Route index element={<EditCalendar />} />
          <Route path="month" element={<MonthPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  );
}

function SlaSections() {
  const { t } = useTranslation('sla');
  return (
    <nav className={css.sections} aria-label={t('title')}>
      <NavLink end to="/admin/sla" className={css.pill}><IconAlarm size="1.1rem" aria-hidden />{t('near.short')}</NavLink>
      <NavLink to="/admin/sla/policies" className={css.pill}><IconListCheck size="1.1rem" aria-hidden />{t('policies')}</NavLink>
      <NavLink to="/admin/sla/calendars" className={css.pill}><IconCalendarTime size="1.1rem" aria-hidden />{t('calendars')}</NavLink>
    </nav>
  );
}
