import { cleanText } from '../parse/clean-text';
import { htmlToPlain } from '../parse/html-text';
import { attributionLength, withoutBidiMarks } from './attribution';
import { type HtmlQuote, splitAtHtmlQuote } from './html-quote';
import { legalFooterLength } from './legal-footer';
import { markLines, type LineKind } from './line-kinds';
import { FORWARD_MARK } from './reply-phrases';

/** A reply in its three parts; together they hold every line that is not an attribution or a lone delimiter. */
export interface ReplyParts {
  /** What the person wrote now. Empty when the message holds nothing but quotes. */
  visible: string;
  quoted: string;
  signature: string;
}

interface Lines {
  text: string[];
  kinds: string;
}

/** Longer texts are quotes of quotes; the part that a person wrote stands far before this. */
const MAX_LINES = 20_000;

/**
 * Parts a reply from what it quotes and from its signature. Lines are marked by what they look like and the
 * sequence of marks decides, so that top, bottom and interleaved replies are told apart.
 * @param options.html the HTML body; it is asked when the text is empty or shows no quote
 */
export function visibleReply(text: string, options: { html?: string | null } = {}): ReplyParts {
  const plain = text.trim() === '' && options.html ? htmlToPlain(options.html) : text;
  const parts = splitText(plain);
  const fromHtml = options.html && parts.visible !== '' ? splitAtHtmlQuote(options.html) : null;
  if (!options.html || !fromHtml) return parts;
  if (parts.quoted !== '') return withoutOpening(parts, fromHtml);
  if (fromHtml.after !== '' || hasTextBelowQuote(fromHtml.below)) return betterOf(splitText(htmlToPlain(options.html)), parts);
  const above = splitText(fromHtml.above);
  return above.visible === '' ? parts : { ...above, quoted: [above.quoted, fromHtml.below].filter(Boolean).join('\n') };
}

/** Longest line of a client in a language that is not known here. */
const MAX_OPENING = 300;

/** What is left of the old message's beginning, when its lines are marked and the one that names its writer is not understood. */
function withoutOpening(parts: ReplyParts, { above, below, after }: HtmlQuote): ReplyParts {
  const own = after === '' ? splitText(above).visible : '';
  const rest = own !== '' && parts.visible.startsWith(own) ? parts.visible.slice(own.length).trim() : '';
  if (rest === '' || rest.length > MAX_OPENING || !squeezed(below).startsWith(squeezed(rest))) return parts;
  return { ...parts, visible: own, quoted: `${rest}\n${parts.quoted}` };
}

const squeezed = (text: string): string => text.slice(0, MAX_OPENING * 2).replace(/\s+/g, ' ').trim();

const hasTextBelowQuote = (below: string): boolean => /q[qe]*t/.test(markLines(below.split('\n').slice(0, MAX_LINES)).join(''));

/** Something stands below the quote: the marks of quoted lines tell what, or all of it is shown. */
const betterOf = (fromHtml: ReplyParts, fromText: ReplyParts): ReplyParts => (fromHtml.quoted !== '' && fromHtml.visible !== '' ? fromHtml : fromText);

function splitText(text: string): ReplyParts {
  const all = withoutPgp(cleanText(text).replace(/\u00a0/g, ' ')).split('\n').slice(0, MAX_LINES);
  let lines: Lines = { text: all, kinds: markLines(all).join('') };
  const removed: { signature: string[]; quoted: string[] } = { signature: [], quoted: [] };
  lines = cutSignature(lines, removed);
  lines = cutQuotes(lines, removed);
  lines = cutLegalFooter(dropTail(dropKinds(lines, removed), removed), removed);
  return { visible: trimBlankLines(lines.text), quoted: trimBlankLines(removed.quoted), signature: trimBlankLines(removed.signature) };
}

type Removed = { signature: string[]; quoted: string[] };

/** Everything after the first delimiter goes, unless nothing stands before it. */
function cutSignature(lines: Lines, removed: Removed): Lines {
  const first = lines.kinds.search(/[tq]/);
  const at = first < 0 ? -1 : lines.kinds.indexOf('d', first);
  if (at < 0) return lines;
  const tail = slice(lines, at + 1);
  const quote = tail.kinds.search(/[bqh]/);
  const end = quote < 0 ? tail.text.length : quote;
  removed.signature.push(...tail.text.slice(0, end));
  // Answers between the quoted lines are kept, though the signature stands above them.
  if (ANSWERED_BELOW.test(tail.kinds.slice(end))) return joined(slice(lines, 0, at), slice(tail, end));
  removed.quoted.push(...tail.text.slice(end));
  return slice(lines, 0, at);
}

/** Marked quotes, and text of a person's below them. */
const ANSWERED_BELOW = /^[be]*q[qe]*t/;

const joined = (one: Lines, two: Lines): Lines => ({ text: [...one.text, ...two.text], kinds: one.kinds + two.kinds });

function cutQuotes(lines: Lines, removed: Removed): Lines {
  const start = lines.kinds.search(/[bh]/);
  if (start < 0) return cutMarkedLeadingQuote(lines, removed);
  const before = lines.kinds.slice(0, start);
  if (!/[ts]/.test(before)) return cutLeadingQuote(lines, removed);
  // An attribution is followed by quoted lines, or by the whole old message without marks.
  for (let at = start; at >= 0; at = nextMark(lines.kinds, at)) {
    if (!/[t]/.test(lines.kinds.slice(0, at))) continue;
    if (/^[bh]+[esd]*q[\s\S]*t/.test(lines.kinds.slice(at)) && !endsInOldMessage(lines, at)) continue;
    removed.quoted.push(...lines.text.slice(at));
    return slice(lines, 0, at);
  }
  return lines;
}

/** After the quoted block more text follows: it is an answer below or between, not an old message. */
function endsInOldMessage(lines: Lines, at: number): boolean {
  return /^[bhesq]*$/.test(lines.kinds.slice(at));
}

function nextMark(kinds: string, at: number): number {
  const run = /^[bh]+/.exec(kinds.slice(at))?.[0].length ?? 1;
  const next = kinds.slice(at + run).search(/[bh]/);
  return next < 0 ? -1 : at + run + next;
}

/** Nothing stands above the quote: the answer is below it, or the message is a forward. */
function cutLeadingQuote(lines: Lines, removed: Removed): Lines {
  const first = lines.text.find((line) => line.trim() !== '') ?? '';
  if (FORWARD_MARK.test(first)) return { text: lines.text, kinds: lines.kinds.replace(/[^e]/g, 't') };
  const head = /^[beqhs]*/.exec(lines.kinds)![0];
  const mark = head.search(/[bh]/);
  const isQuoteThenText = mark >= 0 && head.indexOf('q', mark) > mark && /^t[tes]*$/.test(lines.kinds.slice(head.length));
  if (!isQuoteThenText) return lines;
  removed.quoted.push(...lines.text.slice(0, head.length));
  return slice(lines, head.length);
}

/** Apple's clients mark the attribution as quoted too; below such a quote stands the answer. */
function cutMarkedLeadingQuote(lines: Lines, removed: Removed): Lines {
  const head = /^e*(q[qe]*)t[tes]*$/.exec(lines.kinds);
  if (!head) return lines;
  const first = lines.kinds.indexOf('q');
  const end = first + head[1]!.length;
  if (attributionLength(lines.text.slice(0, end).map(withoutBidiMarks), first) === 0) return lines;
  removed.quoted.push(...lines.text.slice(0, end));
  return slice(lines, end);
}

/** Client signatures and left-over attributions and headers go wherever they stand. */
function dropKinds(lines: Lines, removed: Removed): Lines {
  const keep: number[] = [];
  lines.text.forEach((line, at) => {
    const kind = lines.kinds[at] as LineKind;
    if (kind === 's' && !isAmongText(lines.kinds, at)) removed.signature.push(line);
    else if (kind === 'b' || kind === 'h') removed.quoted.push(line);
    else keep.push(at);
  });
  return { text: keep.map((at) => lines.text[at]!), kinds: keep.map((at) => lines.kinds[at]!).join('') };
}

/** Between two lines of text it is a sentence, whatever it begins with. */
const isAmongText = (kinds: string, at: number): boolean => kinds[at - 1] === 't' && kinds[at + 1] === 't';

/** A notice below everything else; a message that is nothing but one stays. */
function cutLegalFooter(lines: Lines, removed: Removed): Lines {
  const at = lines.text.length - legalFooterLength(lines.text);
  if (at === lines.text.length || !/t/.test(lines.kinds.slice(0, at))) return lines;
  removed.signature.push(...lines.text.slice(at));
  return slice(lines, 0, at);
}

/** Quotes at the very end answer nothing below them. */
function dropTail(lines: Lines, removed: Removed): Lines {
  let at = lines.kinds.length;
  while (at > 0 && 'qed'.includes(lines.kinds[at - 1]!)) at--;
  removed.quoted.push(...lines.text.slice(at).filter((_, offset) => lines.kinds[at + offset] === 'q'));
  return slice(lines, 0, at);
}

function slice(lines: Lines, from: number, to?: number): Lines {
  return { text: lines.text.slice(from, to), kinds: lines.kinds.slice(from, to) };
}

/** Blank lines around go, the indentation of the first line stays. */
function trimBlankLines(lines: string[]): string {
  return lines.join('\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function withoutPgp(text: string): string {
  if (!text.includes('-----BEGIN PGP')) return text;
  return text
    .replace(/^-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: .*\n)*\n?/m, '')
    .replace(/^-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:^-----END PGP SIGNATURE-----$|(?![\s\S]))/m, '');
}
