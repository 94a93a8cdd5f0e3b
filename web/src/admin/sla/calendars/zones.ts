import { languages, type Language } from '../../../i18n/languages';

export interface Zone {
  /** IANA name. */
  readonly id: string;
  /** What its time is called in the reader's language. */
  readonly name: string;
}

/** Every time zone that the browser knows, and UTC. */
export function zonesIn(language: Language): readonly Zone[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((id) => ({ id, name: zoneName(id, language) }));
}

/** "Iran Time"; empty for a zone that the browser does not know. */
export function zoneName(id: string, language: Language): string {
  try {
    const format = new Intl.DateTimeFormat(languages[language].intl, { timeZone: id, timeZoneName: 'longGeneric' });
    return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** The zone that the reader's machine is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
