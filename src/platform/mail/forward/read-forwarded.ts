import { parseAddresses } from '../parse/addresses';
import type { MailAddress } from '../parse/mail-types';
import { FORWARD_MARK, FROM_LINE, ORIGINAL_MARK, SUBJECT_LINE } from '../reply/reply-phrases';

/** A message that somebody passed on inside their own. */
export interface ForwardedMail {
  from: MailAddress;
  subject: string;
  /** What its sender wrote. */
  text: string;
  /** What the person who passed it on wrote above. */
  note: string;
}

/** Outlook draws a line, and writes no word. */
const RULE = /^_{10,}$/;
/** Longer lines are no mark. */
const MOST_MARK = 160;

const isMark = (line: string): boolean => line.length <= MOST_MARK && (RULE.test(line) || FORWARD_MARK.test(line) || ORIGINAL_MARK.test(line));

/** The value of a header line whose name the pattern knows. */
const valueOf = (line: string, name: RegExp): string | undefined => (name.test(line) ? line.slice(name.exec(line)![0].length).trim() : undefined);

/** Any line of a header block, in any language: a short word, a colon and a value. */
const FIELD = /^[*]?[\p{L}][\p{L}\u200c -]{0,30}[*]?\s*[:：]/u;
/** Characters of one header line that are looked at. */
const MOST_FIELD = 2_000;
/** Lines of one header block that are looked at. */
const MOST_LINES = 30;
/** Lines above the block that are looked at. */
const MOST_TEXT = 2_000;

/**
 * The message passed on in the text, in the ways and languages of common mail programs; null when
 * there is none, or its sender has no address. What it says of its sender is the word of who passed it on, and no more.
 */
export function readForwarded(text: string): ForwardedMail | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < Math.min(lines.length, MOST_TEXT); at++) {
    if (!isMark(bare(lines[at]!))) continue;
    const found = readBlock(lines, at + 1);
    if (found) return { ...found, note: lines.slice(0, at).join('\n').trim() };
  }
  return null;
}

function readBlock(lines: readonly string[], start: number): Omit<ForwardedMail, 'note'> | null {
  let at = start;
  while (at < lines.length && bare(lines[at]!) === '') at++;
  let from: MailAddress | null = null;
  let subject = '';
  const end = Math.min(lines.length, at + MOST_LINES);
  for (; at < end && bare(lines[at]!) !== ''; at++) {
    const line = bare(lines[at]!);
    const sender = valueOf(line.slice(0, MOST_FIELD), FROM_LINE);
    // The first of each: a copied header below can't replace it.
    if (sender !== undefined) from ??= senderIn(sender);
    else subject ||= valueOf(line.slice(0, MOST_FIELD), SUBJECT_LINE) ?? '';
    if (!FIELD.test(line) && from === null) return null;
  }
  if (!from) return null;
  return { from, subject, text: lines.slice(at).map(unquoted).join('\n').trim() };
}

/** Outlook writes `Sara <mailto:sara@x.test>` and `Sara [mailto:sara@x.test]`. */
function senderIn(value: string): MailAddress | null {
  const plain = value.replace(/\*/g, '').replace(/[[<]\s*mailto:([^\]>\s]+)\s*[\]>]/gi, '<$1>').replace(/<([^<>\s]+@[^<>\s]+)<[^<>]*>>/g, '<$1>');
  const found = parseAddresses([plain]);
  const distinct = new Map(found.map((one) => [one.address.toLowerCase(), one]));
  return distinct.size === 1 ? [...distinct.values()][0]! : null;
}

const unquoted = (line: string): string => line.replace(/^(?:>\s?)+/, '');

/** Without quote marks, emphasis and marks of the reading direction. */
const bare = (line: string): string => unquoted(line).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\*/g, '').trim();
