import type { CompanyCard } from '../templates/letter';
import type { Locale } from '../templates/texts';

const NAMES: Record<Locale, string> = { fa: 'پیگیر', en: 'Peygir' };
const TIME_ZONE = 'Asia/Tehran';

interface CompanySetting {
  name?: Partial<Record<Locale, string>>;
  contact?: { phone?: string | null; email?: string | null };
  /** IANA zone in which the company counts its days. */
  timeZone?: string;
}

/** The zone, unless it is one that this machine does not know. */
function zoneOf(wanted: string | undefined): string {
  if (!wanted) return TIME_ZONE;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  } catch {
    return TIME_ZONE;
  }
}

/** The setting `company` in the reader's language; what is not set has a default. */
export function companyCardOf(setting: unknown, locale: Locale, from: string): CompanyCard {
  const { name, contact, timeZone } = (setting ?? {}) as CompanySetting;
  return {
    name: name?.[locale] ?? NAMES[locale],
    phone: contact?.phone ?? null,
    email: contact ? (contact.email ?? null) : from,
    timeZone: zoneOf(timeZone),
  };
}
