import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../../ui/not-found';
import { TemplatePage } from './template-page';
import { TemplatesPage } from './templates-page';

/** The wordings of the mails to customers. */
export default function TemplateRoutes() {
  return (
    <Routes>
      <Route index element={<TemplatesPage />} />
      <Route path=":template/:locale" element={<TemplatePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
