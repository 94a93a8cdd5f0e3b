import { IconEye, IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emitLive, useLiveConnected, useLiveEvent, type Viewer } from '../../ui/staff/live';
import { useMe } from '../../ui/staff/session';
import { ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';

/** Who else looks at this ticket, and who writes. */
export function Presence({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const others = useOthers(ticketId);
  const typing = others.filter((viewer) => viewer.typing);
  const shown = typing.length > 0 ? typing : others;
  return (
    <span role="status">
      {shown.length > 0 && (
        <ToneBadge tone="blue" icon={typing.length > 0 ? IconPencil : IconEye}>
          {t(typing.length > 0 ? 'presence.typing' : 'presence.looking', { count: shown.length, names: format.list(shown.map((viewer) => viewer.name)) })}
        </ToneBadge>
      )}
    </span>
  );
}

function useOthers(ticketId: string): readonly Viewer[] {
  const me = useMe();
  const connected = useLiveConnected();
  const [viewers, setViewers] = useState<readonly Viewer[]>([]);
  useLiveEvent('presence', (news) => {
    if (news.ticketId === ticketId) setViewers(news.viewers);
  });
  useEffect(() => {
    if (!connected) return setViewers([]);
    emitLive('watch', { ticketId });
    return () => emitLive('unwatch', { ticketId });
  }, [ticketId, connected]);
  return viewers.filter((viewer) => viewer.id !== me.id);
}
