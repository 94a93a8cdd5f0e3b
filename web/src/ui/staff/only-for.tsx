import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states';
import { mayOpen } from './nav';
import { useMe } from './session';

/** Says kindly that an area is not for this role; the server refuses in any case. */
export function OnlyFor({ area, children }: { readonly area: 'insight' | 'sla' | 'undelivered' | 'admin'; readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  if (mayOpen(useMe().role, area)) return children;
  return <EmptyState title={t(`forbidden.${area}`)} icon={IconLock}>{t('forbidden.text')}</EmptyState>;
}
