import { languages, type CalendarName, type Language } from '../i18n/languages';

export type Instant = string | number | Date;

export interface FormatOptions {
  readonly language: Language;
  /** Follows the language unless the reader chose otherwise. */
  readonly calendar?: CalendarName;
  /** IANA zone; the reader's own when left out. */
  readonly timeZone?: string;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const steps = [
  ['year', 365.25 * 24 * HOUR], ['month', 30.44 * 24 * HOUR], ['week', 7 * 24 * HOUR],
  ['day', 24 * HOUR], ['hour', HOUR], ['minute', MINUTE],
] as const;
const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The only place where numbers, dates and durations become text. Every result carries the language's own digits. */
export class Formatter {
  private readonly numbers: string;
  private readonly dates: string;
  private readonly zone: string | undefined;
  private readonly isPersian: boolean;

  constructor(options: FormatOptions) {
    const { intl, calendar } = languages[options.language];
    const digits = options.language === 'fa' ? 'arabext' : 'latn';
    this.numbers = `${intl}-u-nu-${digits}`;
    this.dates = `${intl}-u-ca-${options.calendar ?? calendar}-nu-${digits}`;
    this.zone = options.timeZone;
    this.isPersian = options.language === 'fa';
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.numbers, options).format(value);
  }

  /** @param ratio 0 to 1 */
  percent(ratio: number, decimals = 0): string {
    return this.number(ratio, { style: 'percent', maximumFractionDigits: decimals });
  }

  /** @param currency ISO 4217; Rial amounts carry no decimals, as in daily use. */
  money(amount: number, currency: string): string {
    const options: Intl.NumberFormatOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
    const whole = currency === 'IRR' ? { ...options, maximumFractionDigits: 0 } : options;
    if (!this.isPersian) return this.number(amount, whole);
    // Persian says the sum first and then the currency; the locale data has it the other way round.
    const parts = new Intl.NumberFormat(this.numbers, whole).formatToParts(amount);
    const sum = parts.filter(({ type }) => type !== 'currency' && type !== 'literal').map(({ value }) => value).join('');
    return `${sum} ${parts.find(({ type }) => type === 'currency')?.value ?? currency}`;
  }

  fileSize(bytes: number): string {
    const power = bytes < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
    const maximumFractionDigits = power < 2 ? 0 : 1;
    const unitDisplay = this.isPersian || power === 0 ? 'long' : 'short';
    return this.number(bytes / 1024 ** power, { style: 'unit', unit: sizes[power], unitDisplay, maximumFractionDigits });
  }

  /** "Tuesday 4 August 2026" or «سه‌شنبه ۱۳ مرداد ۱۴۰۵»; a bare `YYYY-MM-DD` stays that day in every zone. */
  date(value: Instant, style: 'short' | 'medium' | 'long' = 'medium'): string {
    const bare = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    const zone = bare ? 'UTC' : this.zone;
    if (style === 'long' && this.isPersian) {
      // Locale data puts the Persian year first in this shape, which nobody writes.
      return `${this.dateText(value, { weekday: 'long' }, zone)} ${this.dateText(value, dateShapes.medium, zone)}`;
    }
    return this.dateText(value, dateShapes[style], zone);
  }

  /** Day and time of day; `zone` shows the time of a place that is not the reader's. */
  dateTime(value: Instant, zone = this.zone): string {
    return this.dateText(value, { ...dateShapes.medium, hour: '2-digit', minute: '2-digit' }, zone);
  }

  time(value: Instant, zone = this.zone): string {
    return this.dateText(value, { hour: '2-digit', minute: '2-digit' }, zone);
  }

  /** "in 3 hours", "2 days ago". @param now the moment to compare with, so that all rows of a page agree */
  relative(value: Instant, now: Instant): string {
    const difference = toDate(value).getTime() - toDate(now).getTime();
    const [unit, size] = steps.find(([, length]) => Math.abs(difference) >= length) ?? ['minute', MINUTE];
    const format = new Intl.RelativeTimeFormat(this.numbers, { numeric: 'auto' });
    return format.format(Math.trunc(difference / size), unit);
  }

  /** Working or clock time as "2 days 3 hours"; one day is `dayMs` long (24 h unless a business day is given). */
  duration(ms: number, dayMs = 24 * HOUR): string {
    const total = Math.max(0, Math.round(ms / MINUTE));
    const day = Math.max(1, Math.round(dayMs / MINUTE));
    const parts = [[Math.floor(total / day), 'day'], [Math.floor((total % day) / 60), 'hour'], [(total % day) % 60, 'minute']] as const;
    const shown = parts.filter(([count]) => count > 0).slice(0, 2);
    const texts = (shown.length > 0 ? shown : [[0, 'minute'] as const])
      .map(([count, unit]) => this.number(count, { style: 'unit', unit, unitDisplay: 'long' }));
    return new Intl.ListFormat(this.numbers, { type: 'unit', style: 'long' }).format(texts);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.numbers, { type: 'conjunction' }).format(items);
  }

  private dateText(value: Instant, shape: Intl.DateTimeFormatOptions, timeZone: string | undefined): string {
    const date = toDate(value);
    if (Number.isNaN(date.getTime())) return '';
    const parts = new Intl.DateTimeFormat(this.dates, timeZone ? { ...shape, timeZone } : shape).formatToParts(date);
    // "1405 AP": the era says nothing to a reader who has chosen the calendar.
    const shown = parts.filter(({ type }, index) => type !== 'era' && parts[index + 1]?.type !== 'era');
    return shown.map(({ value: text }) => text).join('');
  }
}

const dateShapes = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  medium: { year: 'numeric', month: 'long', day: 'numeric' },
  long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const toDate = (value: Instant): Date => (value instanceof Date ? value : new Date(value));
