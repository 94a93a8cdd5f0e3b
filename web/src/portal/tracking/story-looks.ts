import {
  IconActivity, IconBell, IconCalendarCheck, IconCalendarTime, IconGavel, IconGift, IconInbox, IconMessage, IconTool, type Icon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { TimelineItem } from '../../api/types';
import type { Formatter } from '../../ui/format';
import type { Tone } from '../../ui/tone';

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
}

const gift: Look = { icon: IconGift, tone: 'blue' };
const moved: Look = { icon: IconCalendarTime, tone: 'yellow' };
const looks: Record<string, Look> = {
  opened: { icon: IconInbox, tone: 'accent' },
  message: { icon: IconMessage, tone: 'gray' },
  action_taken: { icon: IconTool, tone: 'green' },
  promised: { icon: IconCalendarCheck, tone: 'blue' },
  promise_changed: moved,
  promised_date_changed: moved,
  promise_kept: { icon: IconCalendarCheck, tone: 'green' },
  remedy_proposed: gift,
  remedy_offered: gift,
  remedy_accepted: { ...gift, tone: 'accent' },
  remedy_declined: { ...gift, tone: 'gray' },
  remedy_fulfilled: { ...gift, tone: 'green' },
  decided: { icon: IconGavel, tone: 'accent' },
  reminded: { icon: IconBell, tone: 'yellow' },
};

export function lookOf({ type, author }: TimelineItem): Look {
  if (type === 'message' && author.kind === 'customer') return { icon: IconMessage, tone: 'accent' };
  return looks[type] ?? { icon: IconActivity, tone: 'gray' };
}

export function titleOf({ type, author }: TimelineItem, t: TFunction): string {
  if (type !== 'message') return t(`tracking.type.${type in looks ? type : 'status_changed'}`);
  return author.kind === 'customer' ? t('tracking.you') : (author.name ?? t('tracking.us'));
}

/** The words of an entry: those that were written, or what happened told from its particulars. */
export function textOf({ text, data, type }: TimelineItem, t: TFunction, format: Formatter): string {
  if (text) return text;
  const given = (name: string): string => (typeof data?.[name] === 'string' ? data[name] : '');
  if (type === 'status_changed') return given('to') ? t('tracking.became', { status: t(`common:status.${given('to')}`) }) : '';
  if (type === 'promised') return [given('text'), given('dueAt') && t('tracking.promiseDue', { date: format.date(given('dueAt'), 'long') })].filter(Boolean).join(' · ');
  if (type === 'promise_changed' || type === 'promised_date_changed') return [given('dueAt') && movedText(given, t, format), given('reason')].filter(Boolean).join('\n');
  if (type.startsWith('remedy_') && given('type')) return t(`remedy.type.${given('type')}`);
  return given('text');
}

/** Old date and new one; on the same day it is the hour that moved. */
function movedText(given: (name: string) => string, t: TFunction, format: Formatter): string {
  const [from, to] = [given('from'), given('dueAt')];
  const days = [from && format.date(from, 'long'), format.date(to, 'long')];
  const [before, after] = days[0] === days[1] ? [format.dateTime(from), format.dateTime(to)] : days;
  return before ? t('tracking.dateMoved', { before, after }) : t('tracking.promiseDue', { date: after });
}
