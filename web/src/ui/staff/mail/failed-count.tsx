import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countHeldMails } from '../../../api/admin';
import { countFailedDeliveries } from '../../../api/deliveries';
import { useFormat } from '../../use-format';
import { mayOpen } from '../nav';
import { useMe } from '../session';
import css from './mail.module.css';

/** How often the number is asked for, in milliseconds. */
const LOOK_AGAIN_MS = 60_000;

/** Mails about open tickets that did not arrive; 0 for who may not see them. */
export function useFailedCount(): number {
  const enabled = mayOpen(useMe().role, 'undelivered');
  return useQuery({ queryKey: ['deliveries', 'count'], queryFn: ({ signal }) => countFailedDeliveries(signal), refetchInterval: LOOK_AGAIN_MS, enabled }).data ?? 0;
}

/** Mails that could not be read and wait for somebody's look; 0 for who may not see them. */
export function useHeldCount(): number {
  const enabled = mayOpen(useMe().role, 'admin');
  return useQuery({ queryKey: ['mail', 'held'], queryFn: ({ signal }) => countHeldMails(signal), refetchInterval: LOOK_AGAIN_MS, enabled }).data ?? 0;
}

interface FailedCountProps {
  readonly count: number;
  /** What is counted: mails that did not arrive, that could not be read, or both. */
  readonly of?: 'count' | 'unread' | 'care';
}

/** The number as a badge, said in full to a screen reader; nothing for none. */
export function FailedCount({ count, of = 'count' }: FailedCountProps) {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden>{format.number(Math.min(count, 99))}{count > 99 && '+'}</span>
      <span className="peygir-hidden">{t(of, { count, n: format.number(count) })}</span>
    </span>
  );
}
