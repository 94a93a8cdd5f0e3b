import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages, readStored, writeStored, type CalendarName, type Language } from '../i18n/languages';
import { Formatter } from './format';

const KEY = 'peygir.calendar';
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The zone that times are shown in, for areas that follow the team's zone instead of the reader's. */
export const TimeZoneContext = createContext<string | undefined>(undefined);

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'fa';
}

/** The reader's calendar and its switch; `null` gives it back to the language. */
export function useCalendar(): readonly [CalendarName, (calendar: CalendarName | null) => void] {
  const language = useLanguage();
  const stored = useSyncExternalStore(subscribe, () => readStored(KEY));
  const calendar = stored === 'persian' || stored === 'gregory' ? stored : languages[language].calendar;
  return [calendar, setCalendar];
}

function setCalendar(calendar: CalendarName | null): void {
  writeStored(KEY, calendar);
  listeners.forEach((listener) => listener());
}

/** The formatter for the reader's language, calendar and zone. */
export function useFormat(): Formatter {
  const language = useLanguage();
  const [calendar] = useCalendar();
  const timeZone = useContext(TimeZoneContext);
  return useMemo(() => new Formatter({ language, calendar, timeZone }), [language, calendar, timeZone]);
}
