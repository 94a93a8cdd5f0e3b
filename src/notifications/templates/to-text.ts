import { type Footer, footerOf } from './footer';
import type { Block, Letter, LetterView, Page, Span } from './letter';
import { signatureText } from './signature';
import { type Locale, textOf } from './texts';

const quoted = (text: string): string => text.split(/\r\n?|\n/).map((line) => `| ${line}`.trimEnd()).join('\n');

/** Left-to-right isolates (Unicode UAX #9): a telephone number or address in a Persian sentence keeps its order. A code of one word needs none. */
const isolate = (text: string): string => `\u2066${text}\u2069`;

function spanText({ text, url, dir }: Span, locale: Locale): string {
  return dir === 'ltr' && locale === 'fa' && url === undefined && /[\s+@]/.test(text) ? isolate(text) : text;
}

/** A link's address stands on a line of its own below, where nothing can stick to it. */
function line(spans: Span[], locale: Locale): string {
  const addresses = spans.flatMap(({ url, text }) => (url === undefined || url === text ? [] : [url]));
  return [spans.map((span) => spanText(span, locale)).join(''), ...addresses].join('\n');
}

function numbered(items: string[], ordered: boolean, locale: Locale): string {
  const numbers = new Intl.NumberFormat(locale === 'fa' ? 'fa-IR' : 'en-GB');
  return items.map((item, index) => `${ordered ? `${numbers.format(index + 1)}.` : '-'} ${item}`).join('\n');
}

function blockText(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'quote':
      return block.note ? `${quoted(block.text)}\n  ${block.note}` : quoted(block.text);
    case 'heading':
      return `${line(block.spans, locale)}:`;
    case 'list':
      return numbered(block.items.map((item) => line(item, locale)), block.ordered, locale);
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'choice':
      return [block.title, ...block.answers.map(({ label, url }) => `${label}:\n${url}`)].join('\n\n');
    case 'words':
      return block.text;
    default:
      return line(block.spans, locale);
  }
}

/** The plain part: the same words, each link on a line of its own. */
export function letterToText(letter: Letter, view: LetterView): string {
  return pageToText(letter, view, footerOf(view));
}

/** The same for whoever it is written to. */
export function pageToText(letter: Letter, view: Page, { why, reply, ways, preferences }: Footer): string {
  const { locale } = view;
  const title = letter.title ? [line(letter.title, locale)] : [];
  const regards = letter.signed ? [`${textOf(locale, 'regards')}\n${view.company.name}`] : [];
  const signature = view.signature ? [signatureText(view.signature)] : [];
  const footer = ['—', line(why, locale), reply, ...(ways ? [line(ways, locale)] : []), ...(preferences ? [`${preferences.label}:\n${preferences.url}`] : [])];
  return `${[...title, ...letter.blocks.map((block) => blockText(block, locale)), ...regards, ...signature, footer.join('\n')].join('\n\n')}\n`;
}
