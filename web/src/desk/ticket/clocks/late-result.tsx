import { IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnsweredClock } from '../../../api/sla';
import { ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';

/** A clock that was broken and is over: how late it was, which grows no more. */
export function LateResult({ clock: { dueAt, metAt } }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const lateMs = dueAt && metAt ? Date.parse(metAt) - Date.parse(dueAt) : 0;
  return <ToneBadge tone="red" icon={IconFlame}>{lateMs >= 60_000 ? t('story.metLate', { time: format.duration(lateMs) }) : t('fact.breached')}</ToneBadge>;
}
