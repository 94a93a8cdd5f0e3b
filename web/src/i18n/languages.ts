/** The languages of the client, each with its writing direction and the calendar its readers expect. */
export const languages = {
  fa: { dir: 'rtl', calendar: 'persian', ownName: 'فارسی', intl: 'fa-IR' },
  en: { dir: 'ltr', calendar: 'gregory', ownName: 'English', intl: 'en-GB' },
} as const;

export type Language = keyof typeof languages;
export type CalendarName = 'persian' | 'gregory';

export const isLanguage = (value: unknown): value is Language => value === 'fa' || value === 'en';

const KEY = 'peygir.language';

/** The visitor's own choice, else the first of the browser's languages that we speak, else Persian. */
export function preferredLanguage(): Language {
  const stored = readStored(KEY);
  if (isLanguage(stored)) return stored;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'fa';
}

export function rememberLanguage(language: Language): void {
  writeStored(KEY, language);
}

/** Storage may be switched off or full; a preference that can't be kept is no reason to fail. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
