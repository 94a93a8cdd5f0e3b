import { attributionLength } from './attribution';
import { FORWARD_MARK, FROM_LINE, HEADER_LINE, MOBILE_LINE, ORIGINAL_MARK } from './reply-phrases';

/**
 * What a line of a reply is, one letter a line so that the whole message can be read as a pattern:
 * t text, e empty, q quote, b "On … wrote:" or "Original Message", h header of a quoted message, d signature delimiter, s client's own signature line.
 */
export type LineKind = 't' | 'e' | 'q' | 'b' | 'h' | 'd' | 's';

const QUOTED = /^\s{0,3}(?:[A-Za-z]{0,3}>|[>|]{2,})/;
const BAR_QUOTED = /^\s*\|/;
const DELIMITER = /^\s{0,3}(?:--|—|–|―|__|⎯+)\s*$/;
const RULE = /^\s*([-_=*#~+.—─])(?:\s?\1){2,}\s*$/;
const FENCE = /^\s*(?:```|~~~)/;

/** Marks every line. Fenced code is text, whatever it looks like. */
export function markLines(lines: string[]): LineKind[] {
  const kinds: LineKind[] = new Array<LineKind>(lines.length);
  let fenced = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (FENCE.test(line)) fenced = !fenced && hasClosingFence(lines, at + 1);
    else if (!fenced) {
      const length = markSpecial(lines, kinds, at);
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
function markSpecial(lines: string[], kinds: LineKind[], at: number): number {
  const line = lines[at]!;
  const attribution = attributionLength(lines, at);
  if (attribution) return fill(kinds, at, attribution, QUOTED.test(line) ? 'q' : 'b');
  if (ORIGINAL_MARK.test(line) || (FORWARD_MARK.test(line) && line.length < 120)) return fill(kinds, at, 1, 'b');
  const headers = headerBlockLength(lines, at);
  if (headers) return fill(kinds, at, headers, 'h');
  if (QUOTED.test(line) || (BAR_QUOTED.test(line) && followsQuote(kinds, at))) return fill(kinds, at, 1, 'q');
  if (isDelimiter(lines, at)) return fill(kinds, at, 1, 'd');
  if (isMobile(line)) return fill(kinds, at, 1, 's');
  return 0;
}

function fill(kinds: LineKind[], at: number, length: number, kind: LineKind): number {
  kinds.fill(kind, at, at + length);
  return length;
}

/** Three or more header lines of a quoted message, one of them the sender; folded lines belong to the line above. */
function headerBlockLength(lines: string[], start: number): number {
  if (!HEADER_LINE.test(lines[start]!)) return 0;
  let headers = 0;
  let from = false;
  let end = start;
  for (let at = start; at < lines.length && at - start < 30; at++) {
    const line = lines[at]!;
    if (HEADER_LINE.test(line)) {
      headers++;
      from ||= FROM_LINE.test(line);
      end = at + 1;
    } else if (line.trim() === '' ? headers >= 3 || !HEADER_LINE.test(lines[at + 1] ?? '') : headers === 0 || at - end >= 4) {
      break;
    }
  }
  return from && headers >= 3 ? end - start : 0;
}

function followsQuote(kinds: LineKind[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && kinds[above] === 'e') above--;
  return above >= 0 && (kinds[above] === 'b' || kinds[above] === 'q');
}

/**
 * `-- ` is the delimiter by convention (RFC 3676 4.3). A longer rule is one only where it cannot be a heading's
 * underline or a table's line: after an empty line and directly before text, or before a few short last lines.
 */
function isDelimiter(lines: string[], at: number): boolean {
  const line = lines[at]!;
  if (DELIMITER.test(line)) return true;
  if (!RULE.test(line)) return false;
  if (opensOldMessage(lines, at + 1)) return true;
  const above = at === 0 || lines[at - 1]!.trim() === '';
  const below = lines[at + 1]?.trim() ?? '';
  const rest = lines.slice(at + 1).filter((one) => one.trim() !== '');
  if (/^\s*_{8,}\s*$/.test(line)) return true;
  if (above && below !== '') return true;
  return rest.length <= 5 && rest.every((one) => one.trim().length <= 60 && !/[.!?؟。]$/.test(one.trim()));
}

/** A rule that a client draws above the quoted message. */
function opensOldMessage(lines: string[], from: number): boolean {
  let at = from;
  while (at < lines.length && at < from + 3 && lines[at]!.trim() === '') at++;
  return at < lines.length && (headerBlockLength(lines, at) > 0 || attributionLength(lines, at) > 0);
}

function isMobile(line: string): boolean {
  const bare = line.replace(/<?(?:https?:\/\/|mailto:)[^\s>]*>?/gi, '').replace(/[[\]()]/g, '').trim();
  return bare.length <= 80 && MOBILE_LINE.test(bare) && !/[?؟!]/.test(bare);
}

function hasClosingFence(lines: string[], from: number): boolean {
  return lines.slice(from).some((line) => FENCE.test(line));
}
