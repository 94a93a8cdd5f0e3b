import { escapeHtml } from './escape-html';
import { type Footer, footerOf } from './footer';
import { alignOf, type Direction, directionOf, firstDirection, htmlLines, ISOLATED, ISOLATED_LINE, ownDirection, wordsHtml } from './html-parts';
import { withImages } from './images';
import type { Block, Letter, LetterView, Page, PlacedImage, Span } from './letter';
import { ACCENT, DARK, fontOf, INK, OUTLINE, PAPER, SOFT, SOLID, WHITE } from './look';
import { signatureHtml } from './signature';
import { textOf } from './texts';

const BOX = `margin:0 0 16px;padding:10px 16px;background:${PAPER};border-radius:8px`;
/** Keeps a mail program from showing the text of the page behind the preview. */
const REST = '&#847;&zwnj;&nbsp;'.repeat(40);

/** Characters that fit on the narrowest screen as one line. */
const LONGEST_CODE = 32;

/** A run that reads its own way is isolated by `dir`, which every program knows, and by style for those that treat it as an embedding. */
function spanHtml({ text, bold, url, dir }: Span): string {
  const inner = bold ? `<strong>${htmlLines(text)}</strong>` : htmlLines(text);
  const linked = url === undefined ? inner : `<a class="p-link" href="${escapeHtml(url)}" style="color:${ACCENT};word-break:break-word">${inner}</a>`;
  if (dir === undefined) return linked;
  // A code or a number is read in one piece; a name may be longer than a line.
  const oneLine = dir === 'ltr' && text.length <= LONGEST_CODE;
  return `<span dir="${dir === 'auto' ? firstDirection(text, 'ltr') : dir}" style="${oneLine ? ISOLATED_LINE : ISOLATED}">${linked}</span>`;
}

const spansHtml = (spans: Span[]): string => spans.map(spanHtml).join('');

/** A person's words: a blank line parts paragraphs, any other line break stays one. */
const paragraphs = (text: string, around: Direction, images: PlacedImage[] = []): string =>
  text.trim().split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).map((part) => `<p ${ownDirection(part, around, 'margin:0 0 14px;word-break:break-word')}>${withImages(wordsHtml(part, around), images)}</p>`).join('');

/** A table, since Outlook gives a link no padding; inline, so that two stand side by side where there is room. */
const button = ({ cell, words, name }: typeof SOLID, { label, url }: { label: string; url: string }): string =>
  '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="display:inline-table;margin:0 0 8px;border-collapse:separate"><tr>'
  + `<td class="${name}" align="center" style="${cell}"><a href="${escapeHtml(url)}" style="display:inline-block;color:${words};font-weight:600;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`;

function factRow({ label, value, ltr }: { label: string; value: string; ltr?: true }, index: number): string {
  return `<div class="p-soft" style="${index > 0 ? 'margin-top:8px;' : ''}font-size:14px;color:${SOFT}">${escapeHtml(label)}</div>`
    + `<div style="font-weight:600">${spanHtml({ text: value, ...(ltr && { dir: 'ltr' }) })}</div>`;
}

function quote(text: string, note: string | undefined, around: Direction): string {
  const below = note ? `<div class="p-soft" style="margin-top:4px;font-size:14px;color:${SOFT}">${escapeHtml(note)}</div>` : '';
  return `<div class="p-box" style="${BOX}"><div ${ownDirection(text, around, 'word-break:break-word')}>${wordsHtml(text, around)}</div>${below}</div>`;
}

/** Equal size and weight of choice, so that no is as easy as yes. */
const choice = (title: string, answers: { label: string; url: string }[]): string =>
  `<h2 style="margin:24px 0 10px;font-size:18px;line-height:1.5">${escapeHtml(title)}</h2><div style="margin:0 0 12px">`
  + `${answers.map((answer, index) => button(index === 0 ? SOLID : OUTLINE, answer)).join('&nbsp; ')}</div>`;

function list({ ordered, items }: Extract<Block, { kind: 'list' }>, around: Direction): string {
  const tag = ordered ? 'ol' : 'ul';
  const numbers = ordered && around === 'rtl' ? 'list-style-type:persian;' : '';
  return `<${tag} dir="${around}" style="${numbers}margin:0 0 16px;padding:0;padding-${alignOf(around)}:24px">${items.map((item) => `<li style="margin:0 0 4px">${spansHtml(item)}</li>`).join('')}</${tag}>`;
}

function blockHtml(block: Block, around: Direction): string {
  switch (block.kind) {
    case 'facts':
      return `<div class="p-box" style="${BOX}">${block.rows.map(factRow).join('')}</div>`;
    case 'words':
      return paragraphs(block.text, around, block.images);
    case 'quote':
      return quote(block.text, block.note, around);
    case 'heading':
      return `<h2 style="margin:22px 0 10px;font-size:17px;line-height:1.5">${spansHtml(block.spans)}</h2>`;
    case 'small':
      return `<p class="p-soft" style="margin:0 0 12px;font-size:14px;color:${SOFT}">${spansHtml(block.spans)}</p>`;
    case 'list':
      return list(block, around);
    case 'link':
      return `<div style="margin:20px 0 14px">${button(SOLID, block)}</div>`;
    case 'choice':
      return choice(block.title, block.answers);
    default:
      return `<p style="margin:0 0 16px">${spansHtml(block.spans)}</p>`;
  }
}

function footerHtml({ why, reply, ways, preferences }: Footer): string {
  const rows = [`${spansHtml(why)} ${escapeHtml(reply)}`, ...(ways ? [spansHtml(ways)] : []),
    ...(preferences ? [`<a href="${escapeHtml(preferences.url)}" style="color:${SOFT}">${escapeHtml(preferences.label)}</a>`] : [])];
  return `<div class="p-soft" style="padding:16px 8px 0;font-size:13px;color:${SOFT}">${rows.map((row) => `<p style="margin:0 0 6px">${row}</p>`).join('')}</div>`;
}

const mark = (name: string): string =>
  `<div class="p-mark" style="padding:0 8px 14px;font-size:16px;font-weight:700;color:${ACCENT}"><span aria-hidden="true">✓</span>&nbsp; ${escapeHtml(name)}</div>`;

const signatureBelow = ({ signature, locale }: Page): string =>
  (signature ? `<div class="p-soft" ${ownDirection(signature, directionOf(locale), `margin:18px 0 0;font-size:14px;color:${SOFT}`)}>${signatureHtml(signature)}</div>` : '');

/** Outlook knows no greatest width, so it gets a table of that width. */
const COLUMN = ['<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->', '<!--[if mso]></td></tr></table><![endif]-->'];

/** The designed part: one column, styles inline, no pictures, readable with everything stripped. */
export function letterToHtml(letter: Letter, view: LetterView): string {
  return pageToHtml(letter, view, footerOf(view));
}

/** The same for whoever it is written to. */
export function pageToHtml(letter: Letter, view: Page, footer: Footer): string {
  const dir = directionOf(view.locale);
  const title = letter.title ? `<h1 style="margin:0 0 16px;font-size:21px;line-height:1.5">${spansHtml(letter.title)}</h1>` : '';
  const regards = letter.signed ? `<p style="margin:18px 0 0">${escapeHtml(textOf(view.locale, 'regards'))}<br>${escapeHtml(view.company.name)}</p>` : '';
  return `<!doctype html><html lang="${view.locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(letter.subject)}</title><style>${DARK}</style></head>`
    + `<body class="p-page" dir="${dir}" style="margin:0;padding:0;background:${PAPER}">`
    + `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(letter.preview)}${REST}</div>`
    + `<table class="p-page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="background:${PAPER}"><tr><td align="center" style="padding:24px 12px">${COLUMN[0]}`
    + `<div class="p-ink" lang="${view.locale}" dir="${dir}" style="max-width:560px;margin:0 auto;text-align:${alignOf(dir)};color:${INK};${fontOf(view.locale)}">${mark(view.company.name)}`
    + `<div class="p-sheet" style="padding:26px 22px;background:${WHITE};border-radius:14px">${title}${letter.blocks.map((block) => blockHtml(block, dir)).join('')}${regards}${signatureBelow(view)}</div>`
    + `${footerHtml(footer)}</div>${COLUMN[1]}</td></tr></table></body></html>`;
}
