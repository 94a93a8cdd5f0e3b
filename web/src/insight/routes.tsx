import '../ui/styles/staff.css';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../ui/not-found';
import { OnlyFor } from '../ui/staff/only-for';
import { StaffLayout } from '../ui/staff/staff-layout';
import { InsightPage } from './insight-page';
import { BehindPage } from './sla/behind-page';
import { SlaPage } from './sla/sla-page';

export default function InsightRoutes() {
  return (
    <StaffLayout>
      <OnlyFor area="insight">
        <Routes>
          <Route index element={<InsightPage />} />
          <Route path="sla" element={<SlaPage />} />
          <Route path="sla/behind" element={<BehindPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </OnlyFor>
    </StaffLayout>
  );
}
