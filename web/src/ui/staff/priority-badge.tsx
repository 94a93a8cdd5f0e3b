import { IconChevronDown, IconChevronsUp, IconChevronUp, IconEqual, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../api/desk-types';
import { ToneBadge, type Tone } from '../tone';

const looks: Record<Priority, { tone: Tone; icon: Icon }> = {
  urgent: { tone: 'red', icon: IconChevronsUp },
  high: { tone: 'yellow', icon: IconChevronUp },
  normal: { tone: 'gray', icon: IconEqual },
  low: { tone: 'gray', icon: IconChevronDown },
};

interface PriorityBadgeProps {
  readonly priority: Priority;
  /** In lists the usual is left unsaid to the eye, so that the unusual stands out; it is still read aloud. */
  readonly quietNormal?: boolean;
}

export function PriorityBadge({ priority, quietNormal }: PriorityBadgeProps) {
  const { t } = useTranslation('desk');
  const { tone, icon } = looks[priority];
  const quiet = quietNormal && (priority === 'normal' || priority === 'low');
  if (!quiet) return <ToneBadge tone={tone} icon={icon}>{t(`priority.${priority}`)}</ToneBadge>;
  return <span style={{ color: 'var(--mantine-color-dimmed)', fontSize: '0.875rem' }}>{t(`priority.${priority}`)}</span>;
}
