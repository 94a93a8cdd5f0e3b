import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../tone';
import { useLiveConnected } from './live';
import css from './staff-layout.module.css';

const PATIENCE_MS = 5_000;

/** Says so when news no longer arrive by themselves; a short gap is nobody's concern. */
export function LiveMark() {
  const { t } = useTranslation('desk');
  const connected = useLiveConnected();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (connected) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connected]);
  return (
    <span role="status" className={css.live} title={shown ? t('live.offText') : undefined}>
      {shown && <ToneBadge tone="yellow" icon={IconPlugConnectedX}>{t('live.off')}</ToneBadge>}
    </span>
  );
}
