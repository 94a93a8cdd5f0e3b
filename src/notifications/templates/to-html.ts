import { escapeHtml } from './escape-html';
import { footerOf } from './footer';
import type { Block, Letter, LetterView, PlacedImage } from './letter';
import { signatureHtml } from './signature';
import { textOf } from './texts';

const lines = (text: string): string => escapeHtml(text).replace(/\r?\n/g, '<br>');

/** A person's words: a blank line parts paragraphs, any other line break stays one. */
const paragraphs = (text: string, images: PlacedImage[] = []): string =>
  text.trim().split(/(?:\r?\n[ \t]*){2,}/).map((part) => `<p dir="auto" style="margin:0 0 14px">${withImages(lines(part), images)}</p>`).join('');

/** In one pass, so that the name of one picture can't be found in the tag of another. */
function withImages(html: string, images: PlacedImage[]): string {
  const byMark = new Map(images.map(({ name, contentId }) => [`[${escapeHtml(name)}]`, { name, contentId }]));
  if (byMark.size === 0) return html;
  const anyMark = new RegExp([...byMark.keys()].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return html.replace(anyMark, (mark) => {
    const { name, contentId } = byMark.get(mark)!;
    return `<img src="cid:${escapeHtml(contentId)}" alt="${escapeHtml(name)}" style="max-width:100%;height:auto;border-radius:6px">`;
  });
}

const INK = '#17242a';
const SOFT = '#55646b';
const ACCENT = '#1d7478';
const PAPER = '#edf2f2';

const BOX = `margin:0 0 16px;padding:10px 16px;background:${PAPER};border-radius:8px`;
const BUTTON = `display:inline-block;margin:0 0 8px;padding:11px 24px;border-radius:10px;border:2px solid ${ACCENT};font-weight:600;text-decoration:none;`;
const SOLID = `${BUTTON}background:${ACCENT};color:#ffffff;`;
const OUTLINE = `${BUTTON}background:#ffffff;color:${ACCENT};`;

const button = (style: string, { label, url }: { label: string; url: string }): string =>
  `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;

function factRow({ label, value, ltr }: { label: string; value: string; ltr?: true }, index: number): string {
  return `<div style="${index > 0 ? 'margin-top:8px;' : ''}font-size:14px;color:${SOFT}">${escapeHtml(label)}</div>`
    + `<div style="font-weight:600"><span${ltr ? ' dir="ltr"' : ''}>${escapeHtml(value)}</span></div>`;
}

function quote(text: string, note: string | undefined): string {
  const below = note ? `<div style="margin-top:4px;font-size:14px;color:${SOFT}">${escapeHtml(note)}</div>` : '';
  return `<div style="${BOX}"><div dir="auto">${lines(text)}</div>${below}</div>`;
}

/** A space between inline buttons that no client swallows; equal size and weight of choice, so that no is as easy as yes. */
const choice = (title: string, answers: { label: string; url: string }[]): string =>
  `<h2 style="margin:24px 0 10px;font-size:18px;line-height:1.5">${escapeHtml(title)}</h2><p style="margin:0 0 12px">`
  + `${answers.map((answer, index) => button(index === 0 ? SOLID : OUTLINE, answer)).join('&nbsp; ')}</p>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return `<div style="${BOX}">${block.rows.map(factRow).join('')}</div>`;
    case 'words':
      return paragraphs(block.text, block.images);
    case 'quote':
      return quote(block.text, block.note);
    case 'heading':
      return `<h2 style="margin:22px 0 10px;font-size:17px;line-height:1.5">${escapeHtml(block.text)}</h2>`;
    case 'small':
      return `<p style="margin:0 0 12px;font-size:14px;color:${SOFT}">${lines(block.text)}</p>`;
    case 'link':
      return `<p style="margin:20px 0 14px">${button(SOLID, block)}</p>`;
    case 'choice':
      return choice(block.title, block.answers);
    default:
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
  }
}

function footerHtml(view: LetterView): string {
  const { why, reply, ways, preferences } = footerOf(view);
  const rows = [`${escapeHtml(why)} ${escapeHtml(reply)}`, ...(ways ? [escapeHtml(ways)] : []),
    `<a href="${escapeHtml(preferences.url)}" style="color:${SOFT}">${escapeHtml(preferences.label)}</a>`];
  return `<div style="padding:16px 8px 0;font-size:13px;color:${SOFT}">${rows.map((row) => `<p style="margin:0 0 6px">${row}</p>`).join('')}</div>`;
}

const mark = (name: string): string =>
  `<div style="padding:0 8px 14px;font-size:16px;font-weight:700;color:${ACCENT}"><span aria-hidden="true">✓</span>&nbsp; ${escapeHtml(name)}</div>`;

const signatureBelow = ({ signature }: LetterView): string =>
  (signature ? `<div dir="auto" style="margin:18px 0 0;font-size:14px;color:${SOFT}">${signatureHtml(signature)}</div>` : '');

/** The designed part: one column, inline styles only, no pictures, readable with everything stripped. */
export function letterToHtml(letter: Letter, view: LetterView): string {
  const rtl = view.locale === 'fa';
  const dir = rtl ? 'rtl' : 'ltr';
  const font = `font-family:${rtl ? 'Vazirmatn,Tahoma' : "'Segoe UI',Roboto,Helvetica"},Arial,sans-serif;font-size:16px;line-height:${rtl ? '1.9' : '1.6'};color:${INK}`;
  const title = letter.title ? `<h1 style="margin:0 0 16px;font-size:21px;line-height:1.5">${escapeHtml(letter.title)}</h1>` : '';
  const regards = letter.signed ? `<p style="margin:18px 0 0">${escapeHtml(textOf(view.locale, 'regards'))}<br>${escapeHtml(view.company.name)}</p>` : '';
  return `<!doctype html><html lang="${view.locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<meta name="color-scheme" content="light"><title>${escapeHtml(letter.subject)}</title></head>`
    + `<body dir="${dir}" style="margin:0;padding:0;background:${PAPER}">`
    + `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(letter.preview)}</div>`
    + `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${PAPER}"><tr><td align="center" style="padding:24px 12px">`
    + `<div dir="${dir}" style="max-width:560px;margin:0 auto;text-align:${rtl ? 'right' : 'left'};${font}">${mark(view.company.name)}`
    + `<div style="padding:26px 22px;background:#ffffff;border-radius:14px">${title}${letter.blocks.map(blockHtml).join('')}${regards}${signatureBelow(view)}</div>`
    + `${footerHtml(view)}</div></td></tr></table></body></html>`;
}
