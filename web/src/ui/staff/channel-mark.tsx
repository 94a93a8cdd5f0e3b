import { IconApi, IconBuildingStore, IconMail, IconMailbox, IconPhone, IconWorld, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const icons: Readonly<Record<string, Icon>> = {
  web: IconWorld, email: IconMail, phone: IconPhone, letter: IconMailbox, in_person: IconBuildingStore, api: IconApi,
};

/** How it reached us: icon and word. */
export function ChannelMark({ channel }: { readonly channel: string }) {
  const { t } = useTranslation('desk');
  const Glyph = icons[channel] ?? IconWorld;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.3em', whiteSpace: 'nowrap' }}>
      <Glyph size="1rem" aria-hidden /> {t(`channel.${channel}`)}
    </span>
  );
}
