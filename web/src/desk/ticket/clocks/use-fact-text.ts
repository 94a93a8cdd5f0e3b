import {
  IconAlarm, IconArrowForwardUp, IconCircleCheck, IconCircleX, IconClockPause, IconFlame, IconHandStop, IconPlayerPlay, IconStairsUp, type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClockFact } from '../../../api/sla';
import type { Tone } from '../../../ui/tone';
import { useUsers } from '../../../ui/staff/use-people';
import { useFormat } from '../../../ui/use-format';

export const factLooks: Readonly<Record<string, { readonly icon: Icon; readonly tone: Tone }>> = {
  started: { icon: IconPlayerPlay, tone: 'accent' },
  paused: { icon: IconClockPause, tone: 'blue' },
  resumed: { icon: IconPlayerPlay, tone: 'accent' },
  retargeted: { icon: IconArrowForwardUp, tone: 'gray' },
  warned: { icon: IconAlarm, tone: 'yellow' },
  breached: { icon: IconFlame, tone: 'red' },
  met: { icon: IconCircleCheck, tone: 'green' },
  cancelled: { icon: IconCircleX, tone: 'gray' },
  escalated: { icon: IconStairsUp, tone: 'yellow' },
  acknowledged: { icon: IconHandStop, tone: 'accent' },
};

/** One fact as a sentence, with what is known about it. */
export function useFactText(): (fact: ClockFact) => string {
  const { t, i18n } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const users = useUsers(true);
  const known = (key: string, fallback: string): string => (i18n.exists(`sla:${key}`) ? t(key) : fallback);
  const format = useFormat();
  // Steps of one's own have no name but their number.
  const stepText = (key: string): string => known(`fact.step.${key}`, key.replace(/^step_(\d+)$/, (_, n: string) => t('ladder.step', { n: format.number(Number(n)) })));
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return ({ kind, data }) => {
    if (data.undoes !== undefined) return t('fact.undone');
    switch (kind) {
      case 'started': return t(data.lateApplied ? 'fact.startedLate' : 'fact.started');
      case 'paused': return data.state ? t('fact.pausedIn', { state: desk(`status.${text(data.state)}`) }) : t('fact.paused');
      case 'retargeted': return t('fact.retargeted', { reason: known(`fact.because.${text(data.reason)}`, text(data.note) || text(data.reason)) });
      case 'breached': return t(data.lateDetected ? 'fact.breachedLate' : 'fact.breached');
      case 'cancelled': return t('fact.cancelled', { reason: known(`fact.because.${text(data.reason)}`, text(data.reason)) });
      case 'escalated': return t('fact.escalated', { step: stepText(text(data.step)) });
      case 'acknowledged': return t('fact.acknowledged', { name: users.find(({ id }) => id === data.by)?.name ?? t('fact.somebody') });
      default: return known(`fact.${kind}`, kind);
    }
  };
}
