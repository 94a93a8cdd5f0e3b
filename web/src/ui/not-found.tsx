import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './light/button';
import { usePageTitle } from './page-title';
import { EmptyState } from './states';

export function NotFoundPage() {
  const { t } = useTranslation('common');
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState title={t('notFound.title')} level={1} icon={IconMapQuestion} action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}>
      {t('notFound.text')}
    </EmptyState>
  );
}
