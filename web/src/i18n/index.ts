import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, languages, preferredLanguage, rememberLanguage, type Language } from './languages';

/** One small file per language and area, fetched when a page of that area is first shown. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('./{fa,en}/*.json');

const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts ${language}/${namespace}`), null);
    load().then((file) => done(null, file.default), (error: Error) => done(error, null));
  },
};

function applyToDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
}

/** Loads the texts that the first page needs and sets `<html lang dir>`. Other areas load theirs as they open. */
export async function startI18n(): Promise<typeof i18next> {
  const language = preferredLanguage();
  applyToDocument(language);
  i18next.on('languageChanged', (next) => isLanguage(next) && applyToDocument(next));
  await i18next.use(onDemand).use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
  return i18next;
}

/** Switches the language here and now; the choice is kept in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
