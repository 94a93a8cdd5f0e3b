import { lazy, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
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
const Home = lazy(() => import('./portal/home/home-page'));

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<WithQueries />}>
        <Route path="/desk/*" element={<Desk />} />
        <Route path="/insight/*" element={<Insight />} />
        <Route path="/admin/*" element={<Admin />} />
      </Route>
      <Route element={<PortalLayout />}>
        <Route index element={<Home />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
