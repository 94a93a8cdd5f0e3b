import '../ui/styles/staff.css';
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../ui/not-found';
import { StaffLayout } from '../ui/staff/staff-layout';
import { QueuePage } from './queue/queue-page';

const TicketPage = lazy(() => import('./ticket/ticket-page'));
const LogPage = lazy(() => import('./log/log-page'));

export default function DeskRoutes() {
  return (
    <StaffLayout>
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="t/:id" element={<TicketPage />} />
        <Route path="new" element={<LogPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </StaffLayout>
  );
}
