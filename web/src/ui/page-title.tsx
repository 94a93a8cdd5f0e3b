import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the tab and in history: "title · Peygir". */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation('common');
  const brand = t('brand');
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}
