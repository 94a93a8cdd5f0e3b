import { useTranslation } from 'react-i18next';
import { PageTabs } from '../ui/page-tabs';

/** The pages of insight. */
export function InsightTabs() {
  const { t } = useTranslation('insight');
  return <PageTabs label={t('title')} tabs={[{ to: '/insight', text: t('tab.attention') }, { to: '/insight/sla', text: t('tab.sla') }]} />;
}
