import { shorten } from '../../../kernel/text';
import { withoutImages } from '../images';
import type { Block, Letter, Span } from '../letter';
import type { FixedPart } from '../mails/mail';
import { linkVariable, partOf } from './check-source';
import { parseBody, parseVariables } from './parse-source';
import type { Inline, MailSource, SourceBlock } from './source';

/** What a wording is filled with. */
export interface Filling {
  reference: string;
  fixed: readonly FixedPart[];
  signed: boolean;
  /** Empty for what is unknown or has nothing to say. */
  text(name: string): string;
  dirOf(name: string): Span['dir'];
  /** Null for what is unknown. */
  link(name: string): string | null;
  part(name: string): Block[];
}

const MOST_SUBJECT = 250;
const MOST_PREVIEW = 140;

/** Fills a wording and puts what it may not leave out behind it. What is filled in is never read as markup or as a variable. */
export function fillSource(source: MailSource, filling: Filling): Letter {
  const parsed = parseBody(source.body);
  const title = parsed[0]?.kind === 'title' ? spansOf(parsed[0].inlines, filling) : null;
  const written = title ? parsed.slice(1) : parsed;
  const blocks = [...written.flatMap((block) => blocksOf(block, filling)), ...missingParts(parsed, filling)];
  return { subject: subjectOf(source.subject, filling), preview: previewOf(blocks, title), title, blocks, signed: filling.signed };
}

/** One line, with the reference: it is what a person, and we, find the case by when all else is lost. */
function subjectOf(source: string, filling: Filling): string {
  const filled = parseVariables(source).map((piece) => (piece.kind === 'variable' ? filling.text(piece.name) : piece.kind === 'text' ? piece.text : '')).join('');
  const line = filled.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  if (line.length <= MOST_SUBJECT && line.includes(filling.reference)) return line;
  const short = shorten(line, MOST_SUBJECT);
  return short.includes(filling.reference) ? short : `${short} · ${filling.reference}`;
}

function blocksOf(block: SourceBlock, filling: Filling): Block[] {
  const part = partOf(block);
  if (part !== null) return filling.part(part);
  if (block.kind === 'list') {
    const items = block.items.map((item) => spansOf(item, filling)).filter(hasWords);
    return items.length > 0 ? [{ kind: 'list', ordered: block.ordered, items }] : [];
  }
  const spans = spansOf(block.inlines, filling);
  return hasWords(spans) ? [{ kind: block.kind === 'title' ? 'heading' : block.kind, spans }] : [];
}

/** A paragraph of variables that all have nothing to say is none. */
const hasWords = (spans: Span[]): boolean => spans.some(({ text }) => text.trim() !== '');

const spansOf = (inlines: Inline[], filling: Filling): Span[] => inlines.flatMap((piece) => pieceSpans(piece, filling)).filter(({ text }) => text !== '');

function pieceSpans(piece: Inline, filling: Filling): Span[] {
  if (piece.kind === 'link') return linkSpans(piece, filling);
  const bold = piece.bold ? ({ bold: true } as const) : {};
  if (piece.kind === 'text') return [{ text: piece.text, ...bold }];
  const url = filling.link(piece.name);
  if (url !== null) return [{ text: url, url, dir: 'ltr', ...bold }];
  const dir = filling.dirOf(piece.name);
  return [{ text: filling.text(piece.name), ...(dir && { dir }), ...bold }];
}

function linkSpans({ label, url }: Extract<Inline, { kind: 'link' }>, filling: Filling): Span[] {
  const name = linkVariable(url);
  const address = name === null ? url : filling.link(name);
  const spans = spansOf(label, filling);
  return address === null ? spans : [{ text: spans.map(({ text }) => text).join(''), url: address }];
}

/** The fixed pieces that neither stand in the text nor have one there that does the same. */
function missingParts(parsed: SourceBlock[], filling: Filling): Block[] {
  const there = new Set(parsed.flatMap((block) => partOf(block) ?? linksIn(block)));
  return filling.fixed.filter(({ part, or = [] }) => ![part, ...or].some((name) => there.has(name))).flatMap(({ part }) => filling.part(part));
}

const linksIn = (block: SourceBlock): string[] =>
  (block.kind === 'list' ? block.items.flat() : block.inlines).flatMap((piece) => {
    if (piece.kind === 'variable') return [piece.name];
    return piece.kind === 'link' ? [linkVariable(piece.url) ?? ''] : [];
  });

/** The first sentences behind the greeting: the subject has said the title already. */
function previewOf(blocks: Block[], title: Span[] | null): string {
  const texts = blocks.map(wordsOf).filter((text) => text !== '');
  const whole = (texts.find((text) => text.length > 40) ?? texts[0] ?? plain(title ?? [])).replace(/\s+/g, ' ').trim();
  const space = whole.slice(0, MOST_PREVIEW).lastIndexOf(' ');
  return shorten(whole, whole.length > MOST_PREVIEW && space > MOST_PREVIEW / 2 ? space + 1 : MOST_PREVIEW);
}

const wordsOf = (block: Block): string => {
  if (block.kind === 'words') return withoutImages(block.text, block.images ?? []).trim();
  if (block.kind === 'quote') return block.text.trim();
  return block.kind === 'text' ? plain(block.spans).trim() : '';
};

export const plain = (spans: Span[]): string => spans.map(({ text }) => text).join('');
