import { parseAddresses } from '../parse/addresses';
import type { MailAddress } from '../parse/mail-types';

/** A message that somebody passed on inside their own. */
export interface ForwardedMail {
  from: MailAddress;
  subject: string;
  /** What its sender wrote. */
  text: string;
  /** What the person who passed it on wrote above. */
  note: string;
}

/** The lines by which mail programs begin a message that is passed on. */
const MARKERS = [
  /^-{2,}\s*(?:forwarded message|original message|begin forwarded message)\s*-{2,}$/i,
  /^begin forwarded message:$/i,
  /^-{2,}\s*(?:weitergeleitete nachricht|urspr(?:ü|ue)ngliche nachricht)\s*-{2,}$/i,
  /^anfang der weitergeleiteten nachricht:$/i,
  /^-{2,}\s*(?:message transf(?:é|e)r(?:é|e)|message d'origine|message d’origine)\s*-{2,}$/i,
  /^d(?:é|e)but du message (?:r(?:é|e)exp(?:é|e)di(?:é|e)|transf(?:é|e)r(?:é|e))\s*:$/i,
  /^-{2,}\s*(?:mensaje reenviado|mensaje original)\s*-{2,}$/i,
  /^inicio del mensaje reenviado:$/i,
  /^-{2,}\s*(?:پیام (?:بازارسال|هدایت|فوروارد|ارسال)[\s\u200c]*شده|پیام اصلی)\s*-{2,}$/u,
  /^آغاز پیام (?:بازارسال|هدایت)[\s\u200c]*شده:$/u,
  /^_{10,}$/,
];

const FROM = /^(?:from|von|de|از|فرستنده)\s*[:：]\s*(.+)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto|موضوع)\s*[:：]\s*(.*)$/iu;
/** Any line of a header block, in the languages above: a short word, a colon and a value. */
const FIELD = /^[*]?[\p{L}][\p{L}\u200c -]{0,30}[*]?\s*[:：]/u;
/** Lines of one header block that are looked at. */
const MOST_LINES = 30;
/** Lines above the block that are looked at. */
const MOST_TEXT = 2_000;

/**
 * The message passed on in the text, in the ways of common mail programs in English, German, French, Spanish and Persian; null when
 * there is none, or its sender has no address. What it says of its sender is the word of who passed it on, and no more.
 */
export function readForwarded(text: string): ForwardedMail | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < Math.min(lines.length, MOST_TEXT); at++) {
    if (!MARKERS.some((marker) => marker.test(bare(lines[at]!)))) continue;
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
    const sender = FROM.exec(line)?.[1];
    // The first of each: a copied header below can't replace it.
    if (sender !== undefined) from ??= senderIn(sender);
    else subject ||= SUBJECT.exec(line)?.[1]?.trim() ?? '';
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
