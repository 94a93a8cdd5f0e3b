import { languages, type CalendarName, type Language } from '../../../i18n/languages';
import { weekdays, type Weekday } from '../../../api/sla-types';

/** A Sunday. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY = 86_400_000;

/** Days of the week in the order in which the reader's week runs: from Saturday in Persian, from Monday in English. */
export function weekOrder(language: Language): readonly Weekday[] {
  const first = language === 'fa' ? 6 : 1;
  return weekdays.map((_, index) => weekdays[(first + index) % 7]!);
}

export function weekdayName(day: Weekday, language: Language, style: 'long' | 'short' | 'narrow' = 'long'): string {
  const at = SUNDAY + weekdays.indexOf(day) * DAY;
  return new Intl.DateTimeFormat(languages[language].intl, { weekday: style, timeZone: 'UTC' }).format(at);
}

/** Names of the twelve months, Farvardin or January first. */
export function monthNames(calendar: CalendarName, language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(`${languages[language].intl}-u-ca-${calendar}`, { month: 'long', timeZone: 'UTC' });
  const first = calendar === 'persian' ? Date.UTC(2025, 2, 21) : Date.UTC(2025, 0, 1);
  return Array.from({ length: 12 }, (_, month) => format.format(first + (month * 30.6 + 10) * DAY));
}
