import { htmlToPlain } from '../parse/html-text';

/** The element with which a client opens the quoted message in HTML. */
const OPENINGS = /<(?:div|blockquote|hr|span|p)\b[^<>]{0,500}?(?:class|id)\s{0,3}=\s{0,3}["']?[^"'<>]{0,200}?(?:gmail_quote|gmail_attr|gmail_extra|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|stopSpelling|OLK_SRC_BODY_SECTION|protonmail_quote|tutanota_quote|zmail_extra|zmail_quote|WordSection1Reply|reply-intro|ms-outlook-mobile-reference-message)[^<>]{0,500}>|<blockquote\b[^<>]{0,500}type\s{0,3}=\s{0,3}["']?cite/i;

/** The HTML before and from the quote on as text, or null when no client's mark is there. */
export function splitAtHtmlQuote(html: string): { above: string; below: string } | null {
  const at = html.search(OPENINGS);
  if (at <= 0) return null;
  return { above: htmlToPlain(html.slice(0, at)), below: htmlToPlain(html.slice(at)) };
}
