import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';

const FOLDER = join(__dirname, '../../../web/src/i18n');

export type Language = 'fa' | 'en';

/** The words that stand on the page: `words('desk:login.title')`, with values to be put in. @throws Error for a key that no locale file has */
export type Words = (key: string, values?: Record<string, string | number>) => string;

const load = (language: Language): Record<string, object> =>
  Object.fromEntries(readdirSync(join(FOLDER, language)).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')) as object]));

/** The client's own locale files, so that a renamed text renames the expectation. */
export function wordsIn(language: Language): Words {
  const texts = i18next.createInstance();
  void texts.init({ lng: language, fallbackLng: false, resources: { [language]: load(language) }, defaultNS: 'common', initAsync: false, interpolation: { escapeValue: false } });
  return (key, values) => {
    if (!texts.exists(key, values)) throw new Error(`No text "${key}" in ${language}`);
    return texts.t(key, values ?? {});
  };
}

/** A number in the digits of the language. */
export const inDigits = (language: Language, value: number): string => new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en-GB').format(value);
