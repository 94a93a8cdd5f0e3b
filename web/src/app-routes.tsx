import { lazy, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import HomePage from './portal/home/home-page';
import { PortalLayout } from './portal/layout/portal-layout';
import { NotFoundPage } from './ui/not-found';

type Page = { default: ComponentType };

/** The staff areas each bring one `routes.tsx` whose default export draws everything below the area's path. */
const areas = import.meta.glob<Page>('./{desk,insight,admin}/routes.tsx');

const area = (name: string): ComponentType => {
  const load = areas[`./${name}/routes.tsx`];
  return load ? lazy(load) : NotFoundPage;
};

const Desk = area('desk');
const Insight = area('insight');
const Admin = area('admin');
const WithQueries = lazy(() => import('./api/with-queries'));
const Complain = lazy(() => import('./portal/complain/complain-page'));
const Sent = lazy(() => import('./portal/complain/sent-page'));
const Tracking = lazy(() => import('./portal/tracking/tracking-page'));
const Preferences = lazy(() => import('./portal/preferences/preferences-page'));
const Mailbox = lazy(() => import('./portal/mailbox/mailbox-page'));

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<WithQueries />}>
        <Route path="/desk/*" element={<Desk />} />
        <Route path="/insight/*" element={<Insight />} />
        <Route path="/admin/*" element={<Admin />} />
      </Route>
      <Route element={<PortalLayout />}>
        <Route index element={<HomePage />} />
        <Route path="/complain" element={<Complain />} />
        <Route path="/complain/sent" element={<Sent />} />
        <Route element={<WithQueries />}>
          <Route path="/t/:reference" element={<Tracking />} />
          <Route path="/t/:reference/preferences" element={<Preferences />} />
          <Route path="/mailbox" element={<Mailbox />} />
          <Route path="/mailbox/:mailId" element={<Mailbox />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
