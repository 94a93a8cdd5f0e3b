export type ReaderLanguage = 'fa' | 'en';
export type ReaderCalendar = 'jalali' | 'gregorian';

export interface ReaderOptions {
  language: ReaderLanguage;
  calendar: ReaderCalendar;
  /** IANA zone in which the reader counts the days. */
  timeZone: string;
}

const TAGS: Record<ReaderLanguage, string> = { fa: 'fa-IR', en: 'en-GB' };
const DIGITS: Record<ReaderLanguage, string> = { fa: 'arabext', en: 'latn' };
const CALENDARS: Record<ReaderCalendar, string> = { jalali: 'persian', gregorian: 'gregory' };
const known = new Map<string, ReaderFormat>();
/** Every zone's offset is a multiple of this, so that all instants of one slice are on the same day. */
const SLICE_MS = 900_000;
const MOST_DATES = 1_000;

/** Numbers, money and days as one reader writes them, with the language's own digits (CLDR through `Intl`). */
export class ReaderFormat {
  private readonly numbers: string;
  private readonly days: Intl.DateTimeFormat;
  private readonly times: Intl.DateTimeFormat;
  private readonly beforeTime: string;
  /** Dates that were written lately: many letters of an hour name the same day, and `Intl` is slow. */
  private readonly written = new Map<number, string>();

  private constructor({ language, calendar, timeZone }: ReaderOptions) {
    this.numbers = `${TAGS[language]}-u-nu-${DIGITS[language]}`;
    this.days = new Intl.DateTimeFormat(`${TAGS[language]}-u-ca-${CALENDARS[calendar]}-nu-${DIGITS[language]}`, {
      timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
    });
    this.times = new Intl.DateTimeFormat(this.numbers, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.beforeTime = language === 'fa' ? '، ساعت ' : ', ';
  }

  /** The format of such a reader; made once, as `Intl` objects are slow to make. @throws RangeError for an unknown zone. */
  static of(options: ReaderOptions): ReaderFormat {
    const key = `${options.language} ${options.calendar} ${options.timeZone}`;
    let format = known.get(key);
    if (!format) known.set(key, (format = new ReaderFormat(options)));
    return format;
  }

  /** «پنجشنبه ۲۳ مرداد ۱۴۰۴», "Thursday 14 August 2025": CLDR's own order puts the Persian year first, as nobody writes it. */
  date(instant: Date): string {
    const slice = Math.floor(instant.getTime() / SLICE_MS);
    let text = this.written.get(slice);
    if (text !== undefined) return text;
    if (this.written.size >= MOST_DATES) this.written.clear();
    this.written.set(slice, (text = this.dateText(instant)));
    return text;
  }

  /** «پنجشنبه ۲۳ مرداد ۱۴۰۴، ساعت ۱۷:۰۰», "Thursday 14 August 2025, 17:00". */
  dateTime(instant: Date): string {
    return `${this.date(instant)}${this.beforeTime}${this.times.format(instant)}`;
  }

  private dateText(instant: Date): string {
    const parts = new Map(this.days.formatToParts(instant).map(({ type, value }) => [type, value]));
    return ['weekday', 'day', 'month', 'year'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join(' ');
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.numbers).format(value);
  }

  /** @param amount decimal digits, as the database gives them; @param currency ISO 4217. Rials carry no decimals, as in daily use. */
  money(amount: string, currency: string): string {
    const named = this.numbers.startsWith('fa');
    const format = new Intl.NumberFormat(this.numbers, {
      style: 'currency', currency, currencyDisplay: named ? 'name' : 'symbol', trailingZeroDisplay: 'stripIfInteger',
      ...(currency === 'IRR' && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    } as Intl.NumberFormatOptions);
    // A string keeps every digit; a number would lose some above 2^53.
    return format.format(amount as `${number}`).replace('ریال ایران', 'ریال');
  }
}
