import { ReaderFormat } from '../../platform/i18n/reader-format';
import { type TemplateName, TEMPLATES } from '../domain/routing';
import type { Letter, LetterView } from './letter';
import type { MailSource } from './source/source';
import type { Locale } from './texts';
import { type TemplateData, writeLetter } from './templates';

/** What a letter speaks of, for who tries out a wording. */
export function letterView(locale: Locale, change: Partial<LetterView> = {}): LetterView {
  const page = 'https://complaints.example.org/t/C-7K2M9QRT';
  const token = 'Zk3v0Jm1xq8yWc5tRb2nLd7pGf4sHa9eUo6iKjXwQyE';
  return {
    locale, kind: 'complaint', reference: 'C-7K2M9QRT', promisedBy: new Date('2025-08-14T13:30:00Z'),
    format: ReaderFormat.of({ language: locale, calendar: locale === 'fa' ? 'jalali' : 'gregorian', timeZone: 'Asia/Tehran' }),
    company: { name: locale === 'fa' ? 'پیگیر' : 'Peygir', phone: '+98 21 1234 5678', email: 'complaints@example.org', timeZone: 'Asia/Tehran' },
    subject: locale === 'fa' ? 'بستهٔ من شکسته رسید' : 'My parcel arrived broken',
    name: locale === 'fa' ? 'سارا محمدی' : 'Sara Miller',
    signature: null,
    links: { track: `${page}#${token}`, yes: `${page}?confirm=yes#${token}`, no: `${page}?confirm=no#${token}`, preferences: `${page}/preferences#${token}` },
    ...change,
  };
}

const day = (text: string): Date => new Date(`${text}T09:00:00Z`);

const FA: TemplateData = {
  acknowledgement: null,
  staff_reply: {
    author: 'مریم کاظمی', files: ['رسید بازگشت پول.pdf'],
    text: 'سلام سارا جان،\n\nعکس‌ها را دیدم و حق با شماست؛ بسته‌بندی ما خوب نبوده است. یک لیوان تازه همین امروز برایتان فرستاده می‌شود (سفارش AB-1204).\n\nاگر تا شنبه نرسید، به همین ایمیل پاسخ دهید.',
  },
  ask_customer: { question: { author: 'مریم کاظمی', text: 'لطفاً شمارهٔ سفارش را که روی فاکتور نوشته شده برایمان بفرستید.\nیک عکس از بسته هم کمک می‌کند.' } },
  resolution: {
    decision: { outcome: 'partly_upheld', reasons: 'بسته‌بندی ما برای شیشه مناسب نبود. زمان ارسال اما همان بود که در سفارش نوشته شده است.', noActionReason: null, level: 1 },
    actions: [
      { text: 'لیوان تازه با بسته‌بندی تقویت‌شده فرستاده شد.', doneAt: day('2025-08-10') },
      { text: 'دستور بسته‌بندی کالاهای شیشه‌ای عوض شد.', doneAt: day('2025-08-12') },
    ],
    remedies: [{ type: 'refund', amount: '1250000.00', currency: 'IRR', note: 'هزینهٔ ارسال بازگردانده می‌شود.' }],
    externalBody: null,
  },
  confirmation_reminder: null, reopened: { rejected: true }, appealed: null, withdrawn: null, closed: null, closed_by_silence: null,
  action_taken: { text: 'لیوان تازه با بسته‌بندی تقویت‌شده فرستاده شد.', doneAt: day('2025-08-10') },
  promise_made: { text: 'پول شما به همان کارتی که با آن پرداخت کردید بازگردانده می‌شود.', dueAt: day('2025-08-20') },
  date_changed: { reason: 'قطعه‌ای که سفارش داده‌ایم دیرتر می‌رسد.', dueAt: day('2025-08-23') },
  remedy_offered: { type: 'refund', amount: '1250000.00', currency: 'IRR', note: 'مبلغ ظرف سه روز کاری به کارت شما بازمی‌گردد.' },
  still_working: null, delayed: { missed: day('2025-08-06') }, mail_too_large: { megabytes: 25 },
  remedy_fulfilled: { type: 'apology', amount: null, currency: null, note: 'از اینکه دو بار مجبور شدید پیگیری کنید عذر می‌خواهیم.' },
};

const EN: TemplateData = {
  acknowledgement: null,
  staff_reply: {
    author: 'Maria Keller', files: ['refund receipt.pdf', 'label.png'],
    text: 'Hello Sara,\n\nI have looked at your photos and you are right: our packing was not good enough. A new glass leaves our house today (order AB-1204).\n\nIf it has not arrived by Saturday, just reply to this message.',
  },
  ask_customer: { question: { author: 'Maria Keller', text: 'Could you send us the order number from the invoice?\nA photo of the parcel helps, too.' } },
  resolution: {
    decision: { outcome: 'partly_upheld', reasons: 'Our packing was not fit for glass. The delivery time, however, was the one named in the order.', noActionReason: null, level: 1 },
    actions: [
      { text: 'A new glass was sent in a reinforced box.', doneAt: day('2025-08-10') },
      { text: 'The packing rules for glassware were changed.', doneAt: day('2025-08-12') },
    ],
    remedies: [{ type: 'refund', amount: '12.50', currency: 'EUR', note: 'The postage is paid back.' }],
    externalBody: null,
  },
  confirmation_reminder: null, reopened: { rejected: true }, appealed: null, withdrawn: null, closed: null, closed_by_silence: null,
  action_taken: { text: 'A new glass was sent in a reinforced box.', doneAt: day('2025-08-10') },
  promise_made: { text: 'Your money goes back to the card you paid with.', dueAt: day('2025-08-20') },
  date_changed: { reason: 'The part that we ordered comes later.', dueAt: day('2025-08-23') },
  remedy_offered: { type: 'refund', amount: '12.50', currency: 'EUR', note: 'You have it on your card within three working days.' },
  still_working: null, delayed: { missed: day('2025-08-06') }, mail_too_large: { megabytes: 25 },
  remedy_fulfilled: { type: 'apology', amount: null, currency: null, note: 'We are sorry that you had to ask twice.' },
};

/** What each letter tells besides, in either language. */
export const LETTER_DATA: Record<Locale, TemplateData> = { fa: FA, en: EN };

/** Every template once in this language. */
export const sampleLetters = (locale: Locale, view = letterView(locale)): [TemplateName, Letter][] =>
  TEMPLATES.map((name) => [name, sampleLetter(name, view)]);

/** One of them, in another wording than the program's own. */
export const sampleLetter = (name: TemplateName, view: LetterView, source?: MailSource): Letter =>
  writeLetter(name, view, LETTER_DATA[view.locale][name] as never, source);
