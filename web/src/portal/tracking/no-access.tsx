import { IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/states';
import { TrackForm } from '../home/track-form';

/** The link is cut off, or opens nothing. A wrong code and an unknown reference look the same on purpose. */
export function NoAccess({ unknown }: { readonly unknown?: boolean }) {
  const { t } = useTranslation('tracking');
  return (
    <div style={{ maxInlineSize: 'var(--peygir-reading)', marginInline: 'auto' }}>
      <EmptyState level={1} icon={IconLinkOff} title={t(unknown ? 'tracking.unknown.title' : 'tracking.noToken.title')}>
        {t(unknown ? 'tracking.unknown.text' : 'tracking.noToken.text')}
      </EmptyState>
      <TrackForm />
    </div>
  );
}
