import { attributionLength, withoutBidiMarks } from './attribution';
import { isClientSignature } from './client-signature';
import { isNoticeBelow, legalFooterLength } from './legal-footer';
import { FORWARD_MARK, FROM_LINE, HEADER_LINE, ORIGINAL_MARK, SUBJECT_LINE } from './reply-phrases';

/**
 * What a line of a reply is, one letter a line so that the whole message can be read as a pattern:
 * t text, e empty, q quote, b "On … wrote:" or "Original Message", h header of a quoted message, d signature delimiter, s client's own signature line.
 */
export type LineKind = 't' | 'e' | 'q' | 'b' | 'h' | 'd' | 's';

const MAX_MARK_CHARS = 1_000;
const QUOTED = /^\s{0,3}(?:[A-Za-z]{0,3}>|[>|]{2,})/;
const BAR_QUOTED = /^\s*\|/;
const DELIMITER = /^\s{0,3}(?:--|—|–|―|__|⎯+)\s*$/;
const RULE = /^\s*([-_=*#~+.—─])(?:\s?\1){2,}\s*$/;
const ADDRESS = /[^\s<>"(@]@[^\s<>")@]+\.[^\s<>")@]/;
const FENCE = /^\s*(?:```|~~~)/;

/** Marks every line. Fenced code is text, whatever it looks like. */
export function markLines(written: string[]): LineKind[] {
  const lines = written.map(withoutBidiMarks);
  const kinds: LineKind[] = new Array<LineKind>(lines.length);
  const end = lines.length - legalFooterLength(lines);
  let fenced = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (FENCE.test(line)) fenced = !fenced && hasClosingFence(lines, at + 1);
    else if (!fenced) {
      const length = markSpecial(lines, kinds, at, end);
      if (length) {
        at += length;
        continue;
      }
    }
    kinds[at] = line.trim() === '' && !fenced ? 'e' : 't';
    at++;
  }
  return kinds;
}

/** Sets the kinds of one or more lines from `at` on and returns how many; 0 when the line is plain. */
function markSpecial(lines: string[], kinds: LineKind[], at: number, end: number): number {
  const line = lines[at]!;
  // No mark is this long, and patterns with several runs must not meet endless lines.
  if (line.length > MAX_MARK_CHARS) return QUOTED.test(line) ? fill(kinds, at, 1, 'q') : 0;
  const attribution = attributionLength(lines, at);
  if (attribution) return fill(kinds, at, attribution, QUOTED.test(line) ? 'q' : 'b');
  if (line.length < 160 && (ORIGINAL_MARK.test(line) || FORWARD_MARK.test(line))) return fill(kinds, at, 1, 'b');
  const headers = headerBlockLength(lines, at);
  if (headers) return fill(kinds, at, headers, 'h');
  if (QUOTED.test(line) || (BAR_QUOTED.test(line) && followsQuote(kinds, at))) return fill(kinds, at, 1, 'q');
  if (isDelimiter(lines, at, end)) return fill(kinds, at, 1, 'd');
  if (isClientSignature(line)) return fill(kinds, at, 1, 's');
  return 0;
}

function fill(kinds: LineKind[], at: number, length: number, kind: LineKind): number {
  kinds.fill(kind, at, at + length);
  return length;
}

/**
 * Three or more header lines of a quoted message, one of them the sender; folded lines belong to the line above.
 * People write "From: Tehran, To: Shiraz" as well: an address or a subject must be among them.
 */
function headerBlockLength(lines: string[], start: number): number {
  if (lines[start]!.length > MAX_MARK_CHARS || !HEADER_LINE.test(lines[start]!)) return 0;
  let headers = 0;
  let from = false;
  let known = false;
  let end = start;
  for (let at = start; at < lines.length && at - start < 30; at++) {
    const line = lines[at]!.slice(0, MAX_MARK_CHARS);
    if (HEADER_LINE.test(line)) {
      headers++;
      from ||= FROM_LINE.test(line);
      known ||= SUBJECT_LINE.test(line) || ADDRESS.test(line);
      end = at + 1;
    } else if (line.trim() === '' ? headers >= 3 || !HEADER_LINE.test((lines[at + 1] ?? '').slice(0, MAX_MARK_CHARS)) : headers === 0 || at - end >= 4) {
      break;
    }
  }
  return from && known && headers >= 3 ? end - start : 0;
}

function followsQuote(kinds: LineKind[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && kinds[above] === 'e') above--;
  return above >= 0 && (kinds[above] === 'b' || kinds[above] === 'q');
}

/**
 * `-- ` is the delimiter by convention (RFC 3676 4.3). A longer rule is one only before a few short last lines or an old
 * message: people part paragraphs and underline headings with it.
 */
function isDelimiter(lines: string[], at: number, end: number): boolean {
  const line = lines[at]!;
  if (DELIMITER.test(line)) return true;
  if (!RULE.test(line)) return false;
  if (opensOldMessage(lines, at + 1) || isNoticeBelow(lines, at + 1)) return true;
  const underlines = at > 0 && lines[at - 1]!.trim() !== '' && (lines[at + 1] ?? '').trim() === '';
  return !underlines && isShortEnding(lines, at + 1, end);
}

/** At most eight short lines that are no sentences: a name, a firm, a number, a link, and below them the old message or a notice of the firm. */
function isShortEnding(lines: string[], from: number, end: number): boolean {
  let filled = 0;
  for (let at = from; at < end; at++) {
    const line = lines[at]!.trim();
    if (line === '') continue;
    if (filled > 0 && (QUOTED.test(line) || opensOldMessage(lines, at))) return true;
    if (++filled > 8 || FENCE.test(line) || !isShort(line)) return false;
  }
  return true;
}

const isShort = (line: string): boolean => /^\S+$/.test(line) || (line.length <= 70 && !(/[.!?؟。]$/.test(line) && line.split(/\s+/).length > 4));

/** A rule that a client draws above the quoted message. */
function opensOldMessage(lines: string[], from: number): boolean {
  let at = from;
  while (at < lines.length && at < from + 3 && lines[at]!.trim() === '') at++;
  return at < lines.length && (headerBlockLength(lines, at) > 0 || attributionLength(lines, at) > 0);
}

function hasClosingFence(lines: string[], from: number): boolean {
  return lines.slice(from).some((line) => FENCE.test(line));
}
