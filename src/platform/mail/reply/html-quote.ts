import { htmlToPlain } from '../parse/html-text';

/** Names of elements that hold the quoted message, whole. */
const HOLDERS = 'gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra(?!_hr)|zmail_quote|xm_quote|isReplyContent|wmi-quote|mail-quote-collapse|quoted-content|["\']quote["\']';
/** Names of elements behind which the quoted message begins. */
const STARTS = 'gmail_attr|moz-cite-prefix|divRplyFwdMsg|appendonsend|stopSpelling|OLK_SRC_BODY_SECTION|zmail_extra_hr|WordSection1Reply|reply-intro|ms-outlook-mobile-reference-message|divNeteaseMailCard|mail-original|originalMessage';
const NAMED = `<(?:div|blockquote|hr|span|p|section|table)\\b[^<>]{0,500}?(?:class|id|name)\\s{0,3}=\\s{0,3}`;

/** The element with which a client opens the quoted message in HTML. */
const OPENINGS = new RegExp(
  [
    `${NAMED}(?=["'])[^<>]{0,200}?(?:${HOLDERS}|${STARTS})[^<>]{0,500}>`,
    `${NAMED}[^"'<>\\s]{0,200}(?:${HOLDERS}|${STARTS})[^<>]{0,500}>`,
    // Outlook draws a line above "From: …", others one beside the old message; an indented paragraph has neither.
    '<div\\b[^<>]{0,300}border:\\s?none;\\s?border-top:\\s?solid[^<>]{0,300}>(?=(?:\\s|<[^<>]{0,300}>){0,12}[^<>:：]{2,30}[:：])',
    '<blockquote\\b[^<>]{0,500}(?:type\\s{0,3}=\\s{0,3}["\']?cite|border-left\\s?:)[^<>]{0,500}>',
    '<includetail\\b',
  ].join('|'),
  'i',
);
const IS_HOLDER = new RegExp(HOLDERS, 'i');
/** Characters between a line that names the writer and the quote that follows it. */
const MAX_PREFIX = 3_000;

export interface HtmlQuote {
  above: string;
  below: string;
  /** What stands behind the end of the quote: an answer, or a footer. */
  after: string;
}

/** The HTML before, in and behind the quote as text, or null when no client's mark is there. */
export function splitAtHtmlQuote(html: string): HtmlQuote | null {
  const found = OPENINGS.exec(html);
  if (!found || found.index === 0) return null;
  const end = endOfQuote(html, found);
  return { above: htmlToPlain(html.slice(0, found.index)), below: htmlToPlain(html.slice(found.index, end)), after: end < html.length ? htmlToPlain(html.slice(end)) : '' };
}

/** Marks that only say where the old message begins leave its end open. */
function endOfQuote(html: string, { 0: tag, index }: RegExpExecArray): number {
  if (IS_HOLDER.test(tag) || /^<blockquote/i.test(tag)) return endOfElement(html, index);
  if (!/moz-cite-prefix|gmail_attr/i.test(tag)) return html.length;
  const next = html.slice(index, index + MAX_PREFIX).search(/<blockquote\b/i);
  return next < 0 ? html.length : endOfElement(html, index + next);
}

/** Behind the tag that closes the element at `start`; the end of the text when none does. */
function endOfElement(html: string, start: number): number {
  const name = /^<(\w+)/.exec(html.slice(start, start + 20))?.[1] ?? 'div';
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return Math.max(html.indexOf('>', tag.index) + 1, tag.index + 1);
  }
  return html.length;
}
