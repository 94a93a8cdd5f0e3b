import { TEMPLATES } from '../domain/routing';
import { LETTER_DATA, letterView, sampleLetters } from './samples';
import type { Block, LetterKind } from './letter';
import { writeLetter } from './templates';
import { type Locale, textOf } from './texts';
import { escapeHtml } from './escape-html';
import { letterToHtml } from './to-html';
import { letterToText } from './to-text';

const LOCALES: Locale[] = ['fa', 'en'];
const KINDS: LetterKind[] = ['complaint', 'criticism', 'suggestion', 'praise', 'question'];
/** Every run of words that a block says. */
const runsOf = (block: Block): string[] => {
  if ('spans' in block) return block.spans.map(({ text }) => text);
  return 'text' in block ? block.text.split('\n') : [];
};
const HOSTILE = `<img src=x onerror=alert(1)>{{name}}"'&`;

describe.each(LOCALES)('letters in %s', (locale) => {
  const view = letterView(locale);

  it.each(sampleLetters(locale))('%s reads the same as text and as HTML, and leaves no variable open', (_, letter) => {
    const text = letterToText(letter, view);
    const html = letterToHtml(letter, view);
    for (const part of [letter.subject, letter.preview, text, html]) expect(part).not.toMatch(/\{\{|\}\}|undefined|null|\[object/);
    for (const { reference } of [view]) for (const part of [letter.subject, text, html]) expect(part).toContain(reference);
    for (const run of letter.blocks.flatMap(runsOf)) {
      expect(text).toContain(run);
      expect(html).toContain(escapeHtml(run));
    }
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">`);
    expect(html).not.toMatch(/<(script|img|link|iframe)\b/);
  });

  it('puts each link on a line of its own, where nothing can stick to it', () => {
    for (const [, letter] of sampleLetters(locale)) {
      const urls = letterToText(letter, view).match(/\S*https:\S*/g)!;
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) expect(Object.values(view.links)).toContain(url);
    }
  });

  it('has words for every kind in every template', () => {
    for (const kind of KINDS) for (const name of TEMPLATES) {
      const letter = writeLetter(name, { ...view, kind }, LETTER_DATA[locale][name] as never);
      expect(letterToText(letter, { ...view, kind })).toContain(textOf(locale, `what.${kind}`));
    }
  });

  it('says dates and sums as the reader writes them', () => {
    const resolution = letterToText(sampleLetters(locale).find(([name]) => name === 'resolution')![1], view);
    expect(resolution).toContain(locale === 'fa' ? 'یکشنبه ۱۹ مرداد ۱۴۰۴' : 'Sunday 10 August 2025');
    expect(resolution).toContain(locale === 'fa' ? 'بازگشت پول: ۱٬۲۵۰٬۰۰۰ ریال' : 'Refund of €12.50');
  });

  it('shows what people wrote as text: markup and braces do nothing', () => {
    const data = { ...LETTER_DATA[locale].staff_reply, text: HOSTILE, author: HOSTILE, files: [HOSTILE] };
    const hostile = { ...view, name: HOSTILE, subject: HOSTILE, company: { ...view.company, name: HOSTILE, phone: HOSTILE } };
    const letters = [writeLetter('staff_reply', hostile, data), writeLetter('closed', hostile, null)];
    for (const letter of letters) {
      const html = letterToHtml(letter, hostile);
      expect(html).not.toContain('<img');
      expect(html).toContain(escapeHtml(HOSTILE));
      expect(letterToText(letter, hostile)).toContain(HOSTILE);
    }
  });

  it('acknowledges without any word that the sender chose', () => {
    const chosen = { ...view, name: null, subject: 'Cheap watches at evil.example' };
    const letter = writeLetter('acknowledgement', chosen, null);
    for (const part of [letter.subject, letterToText(letter, chosen), letterToHtml(letter, chosen)]) expect(part).not.toMatch(/watches|evil/);
  });

  it('offers yes and no alike, and asks on the page rather than by the click', () => {
    const html = letterToHtml(writeLetter('resolution', view, LETTER_DATA[locale].resolution), view);
    for (const url of [view.links.yes, view.links.no]) expect(html).toContain(`<a href="${escapeHtml(url)}" style="display:inline-block;color:`);
  });
});

describe('right to left', () => {
  const view = letterView('fa');
  const html = (text: string): string => letterToHtml(writeLetter('staff_reply', view, { author: 'Maria', text, files: [] }), view);

  it('says the direction of each paragraph outright, as its first letter has it', () => {
    const page = html('(۱) سلام Sara\n\n12: Hello سارا\n\n!!!');
    expect(page).toContain('<p dir="rtl" style="text-align:right;margin:0 0 14px;word-break:break-word">(۱) سلام Sara</p>');
    expect(page).toContain('<p dir="ltr" style="text-align:left;margin:0 0 14px;word-break:break-word">12: Hello سارا</p>');
    expect(page).toContain('<p dir="rtl" style="text-align:right;margin:0 0 14px;word-break:break-word">!!!</p>');
    expect(page).not.toContain('dir="auto"');
  });

  it('keeps the groups of a number and the lines of an address in order, and leaves the numbers inside an address alone', () => {
    const page = html('تلفن +98 21 1234 5678 و https://a.example/x/1234567890123?y=12345678 تمام');
    expect(page).toContain('تلفن <span dir="ltr" style="unicode-bidi:isolate;white-space:nowrap">+98 21 1234 5678</span> و');
    expect(page).toContain('<span dir="ltr" style="unicode-bidi:isolate">https://a.example/x/1234567890123?y=12345678</span> تمام');
    expect(html("Call +98 21 1234 5678 o'clock")).toContain('Call +98 21 1234 5678 o&#39;clock');
  });

  it('isolates what a person is called and what is a code', () => {
    const letter = writeLetter('closed', { ...view, name: 'Sara (A)' }, null, { subject: 'x', body: '{{customer.name}}: {{ticket.reference}} {{company.phone}}' });
    const page = letterToHtml(letter, view);
    for (const run of ['<span dir="ltr" style="unicode-bidi:isolate">Sara (A)</span>', '<span dir="ltr" style="unicode-bidi:isolate;white-space:nowrap">C-7K2M9QRT</span>']) expect(page).toContain(run);
    expect(letterToText(letter, view)).toContain('\u2066+98 21 1234 5678\u2069');
  });

  it('opens with its first sentence, then nothing of the page', () => {
    expect(html(`${'کلمه '.repeat(60)}`)).toMatch(/mso-hide:all">(?:کلمه ){20,}کلمه…(?:&#847;&zwnj;&nbsp;){40}<\/div>/);
  });
});

describe('a resolution', () => {
  const view = letterView('en');
  const data = LETTER_DATA.en.resolution;
  const write = (change: Partial<typeof data>): string => letterToText(writeLetter('resolution', view, { ...data, ...change }), view);

  it('shows the way on: first a second look, then the external body, neither for who was right', () => {
    const rejected = { outcome: 'rejected', reasons: 'No.', noActionReason: 'Nothing to do.' } as const;
    expect(write({ decision: { ...rejected, level: 1 }, externalBody: 'the Ombudsman' })).toMatch(/second look(?![\s\S]*Ombudsman)/);
    expect(write({ decision: { ...rejected, level: 2 }, externalBody: 'the Ombudsman' })).toContain('you can turn to the Ombudsman.');
    expect(write({ decision: { ...rejected, level: 2 }, externalBody: null })).not.toContain('disagree');
    expect(write({ decision: { ...rejected, outcome: 'upheld', level: 1 } })).not.toContain('second look');
  });

  it('is brief where no decision is needed', () => {
    const short = write({ decision: null, actions: [], remedies: [] });
    expect(short).toContain('tell us whether this was what you needed');
    expect(short).not.toMatch(/What we did|Our decision/);
  });
});

describe('a reply', () => {
  const write = (subject: string, files: string[] = []) =>
    writeLetter('staff_reply', letterView('en', { subject }), { author: 'Maria', text: 'Hello', files });

  it('keeps the subject of the conversation on one short line', () => {
    expect(write('Re: RE:  broken\r\nBcc: all@example.org ').subject).toBe('Re: broken Bcc: all@example.org [C-7K2M9QRT]');
    expect(write('😀'.repeat(200)).subject.isWellFormed()).toBe(true);
    expect(write('x'.repeat(500)).subject.length).toBeLessThan(145);
  });

  it('names the files that came with it, at most five', () => {
    expect(letterToText(write('s', ['a.pdf']), letterView('en'))).toContain('One file is attached: a.pdf.');
    expect(letterToText(write('s', ['1', '2', '3', '4', '5', '6']), letterView('en'))).toContain('6 files are attached: 1, 2, 3, 4, 5 ….');
  });
});

describe('textOf', () => {
  it('puts a variable in once, and refuses what is not there', () => {
    expect(textOf('en', 'greeting.named', { name: '{{what}}' })).toBe('Dear {{what}},');
    expect(() => textOf('en', 'greeting.named', {})).toThrow('needs "name"');
    expect(() => textOf('en', 'greeting.constructor')).toThrow('no text');
  });
});
