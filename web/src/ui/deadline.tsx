import { IconAlarm, IconClock, IconClockPause, IconCircleCheck, IconFlame, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToneBadge, type Tone } from './tone';
import { useFormat } from './use-format';
import { useNow } from './use-now';

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
type Mood = 'calm' | 'soon' | 'late' | 'paused' | 'met';

const looks: Record<Mood, { tone: Tone; icon: Icon }> = {
  calm: { tone: 'gray', icon: IconClock },
  soon: { tone: 'yellow', icon: IconAlarm },
  late: { tone: 'red', icon: IconFlame },
  paused: { tone: 'blue', icon: IconClockPause },
  met: { tone: 'green', icon: IconCircleCheck },
};

interface DeadlineProps {
  readonly dueAt: string;
  readonly state?: ClockState;
  /** Less than this left counts as soon; ms, 4 hours unless given. */
  readonly soonMs?: number;
  /** What the clock measures, e.g. "First response". */
  readonly metric?: string;
}

/** A clock as words, icon and colour: "in 3 hours", "2 hours late", "paused", "done". */
export function Deadline({ dueAt, state = 'running', soonMs = 4 * 3_600_000, metric }: DeadlineProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const now = useNow();
  const left = new Date(dueAt).getTime() - now;
  const mood = moodOf(state, left, soonMs);
  const text = {
    calm: () => t('deadline.left', { time: format.duration(left) }),
    soon: () => t('deadline.left', { time: format.duration(left) }),
    late: () => t('deadline.late', { time: format.duration(-left) }),
    paused: () => t('deadline.paused'),
    met: () => t('deadline.met'),
  }[mood]();
  return (
    <span title={format.dateTime(dueAt)}>
      <ToneBadge tone={looks[mood].tone} icon={looks[mood].icon}>{metric ? t('deadline.of', { metric, text }) : text}</ToneBadge>
    </span>
  );
}

function moodOf(state: ClockState, left: number, soonMs: number): Mood {
  if (state === 'met') return 'met';
  if (state === 'paused' || state === 'cancelled') return 'paused';
  if (state === 'breached' || left < 0) return 'late';
  return left < soonMs ? 'soon' : 'calm';
}
