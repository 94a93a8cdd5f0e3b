import {
  IconArrowBackUp, IconBan, IconCircleCheck, IconEye, IconGitMerge, IconHourglass, IconInbox, IconLock, IconMessageQuestion,
  IconProgress, type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToneBadge, type Tone } from './tone';

/** The states of a ticket's lifecycle with their look. */
export const statusLooks = {
  new: { tone: 'accent', icon: IconInbox },
  assessing: { tone: 'accent', icon: IconEye },
  in_progress: { tone: 'accent', icon: IconProgress },
  waiting_customer: { tone: 'yellow', icon: IconMessageQuestion },
  waiting_third_party: { tone: 'blue', icon: IconHourglass },
  resolved: { tone: 'green', icon: IconCircleCheck },
  closed: { tone: 'gray', icon: IconLock },
  withdrawn: { tone: 'gray', icon: IconArrowBackUp },
  rejected_spam: { tone: 'gray', icon: IconBan },
  merged: { tone: 'gray', icon: IconGitMerge },
} as const satisfies Record<string, { tone: Tone; icon: Icon }>;

export type TicketStatus = keyof typeof statusLooks;

export const isTicketStatus = (value: string): value is TicketStatus => value in statusLooks;

/** @param label the server's own wording for this reader; our texts are used without it */
export function StatusBadge({ status, label }: { readonly status: string; readonly label?: string }) {
  const { t } = useTranslation('common');
  const look = isTicketStatus(status) ? statusLooks[status] : statusLooks.in_progress;
  return <ToneBadge tone={look.tone} icon={look.icon}>{label ?? t(`status.${status}`)}</ToneBadge>;
}
