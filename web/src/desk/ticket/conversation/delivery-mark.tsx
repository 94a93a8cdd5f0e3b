import { IconAlertTriangle, IconCheck, IconClock, IconMailOff, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../api/desk-types';
import { useFormat } from '../../../ui/use-format';
import css from './conversation.module.css';

const icons: Record<Delivery['state'], Icon> = { queued: IconClock, sent: IconCheck, failed: IconAlertTriangle, suppressed: IconMailOff };

/** Whether a reply has left the house; said in words, as an agent must be able to rely on it. */
export function DeliveryMark({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation(['desk', 'delivery']);
  const format = useFormat();
  const Glyph = icons[delivery.state];
  return (
    <span className={css.delivery} data-state={delivery.state} title={delivery.sentAt ? format.dateTime(delivery.sentAt) : undefined}>
      <Glyph size="0.95rem" aria-hidden /> {delivery.state === 'suppressed' ? t([`delivery:held.${delivery.reason}`, 'delivery:held.other']) : t(`delivery.${delivery.state}`)}
      {delivery.repeated && <> · {t('delivery:repeated')}</>}
    </span>
  );
}
