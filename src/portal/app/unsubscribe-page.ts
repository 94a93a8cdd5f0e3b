import type { Topic } from '../../customers';

type Locale = 'fa' | 'en';

const WHAT: Record<Locale, Record<Topic, string>> = {
  fa: { progress: 'خبر پیشرفت رسیدگی', survey: 'نظرسنجی‌های کوتاه', announcement: 'خبر بهبودها' },
  en: { progress: 'news about the work on your complaint', survey: 'short surveys', announcement: 'news about what we improved' },
};
const WORDS = {
  fa: {
    title: 'لغو دریافت ایمیل', ask: (what: string) => `دیگر «${what}» را برایتان نفرستیم؟`, still: 'پاسخ‌ها، پرسش‌ها و تصمیم دربارهٔ شکایت خودتان همچنان به شما می‌رسد.',
    stop: 'دیگر نفرستید', done: (what: string) => `دیگر «${what}» را برایتان نمی‌فرستیم.`,
  },
  en: {
    title: 'Unsubscribe', ask: (what: string) => `Shall we stop sending you ${what}?`, still: 'Answers, questions and decisions about your own complaint still reach you.',
    stop: 'Stop sending', done: (what: string) => `We no longer send you ${what}.`,
  },
};
const STYLE = 'body{margin:0;background:#edf2f2;color:#17242a;font:1rem/1.8 Vazirmatn,Tahoma,"Segoe UI",Arial,sans-serif}'
  + 'main{box-sizing:border-box;max-width:30rem;width:calc(100% - 2rem);margin:10vh auto;padding:1.5rem;background:#fff;border-radius:14px}h1{font-size:1.3rem;margin:0 0 .5rem}'
  + 'button{font:inherit;font-weight:600;min-height:2.75rem;padding:.4rem 1.5rem;border:0;border-radius:10px;background:#1d7478;color:#fff;cursor:pointer}';

/** The page behind the link: it asks first, because scanners open every link of a mail. It needs no script and holds nothing foreign. */
export function unsubscribePage(locale: Locale, topic: Topic, wanted: boolean): string {
  const words = WORDS[locale];
  const what = WHAT[locale][topic];
  const body = wanted
    ? `<p>${words.ask(what)}</p><p>${words.still}</p><form method="post"><button>${words.stop}</button></form>`
    : `<p role="status">${words.done(what)}</p><p>${words.still}</p>`;
  return `<!doctype html><html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<meta name="robots" content="noindex"><title>${words.title}</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1>${body}</main></body></html>`;
}
