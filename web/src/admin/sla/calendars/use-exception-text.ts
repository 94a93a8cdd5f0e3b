import { useTranslation } from 'react-i18next';
import type { CalendarException, DayRule, TimeRange } from '../../../api/sla-types';
import type { Formatter } from '../../../ui/format';
import { useFormat, useLanguage } from '../../../ui/use-format';
import { monthNames } from '../form/names';
import { inDigits } from '../form/number-field';

type Texts = ReturnType<typeof useTranslation<'sla'>>['t'];

/** "Every year on 1 Farvardin", "From … to …", "2 days before Easter". */
export function useRuleText(): (rule: DayRule) => string {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const language = useLanguage();
  return (on) => {
    if (on.by === 'easter') return easterText(on.offsetDays, t, format);
    if (on.by === 'date') return on.through ? t('exception.range', { from: format.date(on.date), to: format.date(on.through) }) : format.date(on.date, 'long');
    const month = monthNames(on.by === 'jalali' ? 'persian' : 'gregory', language)[on.month - 1] ?? '';
    return t('exception.yearly', { day: format.number(on.day), month });
  };
}

function easterText(offset: number, t: Texts, format: Formatter): string {
  if (offset === 0) return t('exception.easterDay');
  const count = Math.abs(offset);
  return t(offset < 0 ? 'exception.beforeEaster' : 'exception.afterEaster', { count, n: format.number(count) });
}

/** "Closed all day", "Closed 12:00–24:00", "Open 09:00–13:00". */
export function useHoursText(): (exception: CalendarException) => string {
  const { t } = useTranslation('sla');
  const rangesText = useRangesText();
  return ({ kind, closed, open }) => {
    if (kind === 'working') return t('exception.openFor', { hours: rangesText(open ?? []) });
    return closed ? t('exception.closedFor', { hours: rangesText(closed) }) : t('exception.closedAllDay');
  };
}

/** "09:00–12:30 and 13:00–17:00" in the reader's digits. */
export function useRangesText(): (ranges: readonly TimeRange[]) => string {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const language = useLanguage();
  return (ranges) => format.list(ranges.map(({ open, close }) => t('hours.range', { open: inDigits(open, language), close: inDigits(close, language) })));
}
