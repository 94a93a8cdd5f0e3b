import { compile } from 'html-to-text';
import { boundHtmlDepth } from '../html/bound-depth';
import { cleanText } from './clean-text';

/** Deeper elements are left out of the text: real mail stays far below, hostile mail must not cost the stack. */
const MAX_DEPTH = 250;
const MAX_INPUT_CHARS = 2_000_000;

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: MAX_DEPTH, maxInputLength: MAX_INPUT_CHARS, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'table', format: 'block' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** Gateways put one document behind another; the converter would read the first body alone. */
const DOCUMENT_TAGS = /<\/?(?:html|body)(?=[\s>])[^<>]{0,20000}>/gi;

/** The readable text of an HTML body: quotes carry `> `, links only their text. Never throws. */
export function htmlToPlain(html: string): string {
  try {
    return cleanText(convert(boundHtmlDepth(html.slice(0, MAX_INPUT_CHARS).replace(DOCUMENT_TAGS, ' ')))).replace(/\u00a0/g, ' ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
  } catch {
    // The converter walks recursively; a tree that defeats it is still readable without its tags.
    return cleanText(html.slice(0, MAX_INPUT_CHARS).replace(/<[^<>]{0,2000}>/g, ' ')).trim();
  }
}

/** Plain text as HTML, for a body whose other parts are HTML. */
export function plainToHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<div>${escaped.replace(/\n/g, '<br>\n')}</div>`;
}
