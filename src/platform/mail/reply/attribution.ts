import { VERB } from './reply-phrases';

/** Longest "On …, … wrote:" that is believed, in lines and characters. */
const MAX_LINES = 6;
const MAX_CHARS = 400;

const EMAIL = /[^\s<>"(]+@[^\s<>")]+\.[^\s<>")]+/;
/** An address as programs write it. */
const BRACKETED = /<[^\s<>@]{1,128}@[^\s<>@]{1,255}>|\([^\s()@]{1,128}@[^\s()@]{1,255}\)/;
const TIME = /\b\d{1,2}[:.]\d{2}(?!\d)/;
const YEAR = /\b(?:19|20|13|14)\d{2}\b/;
const NUMERIC_DATE = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;
const DAY_OF_MONTH = /\b\d{1,2}\.?\s+\p{L}{3,}|\p{L}{3,}\.?\s+\d{1,2}\b/u;
/** Weekday or preposition with which clients open the line, in the languages of `reply-phrases`. */
const OPENING = /^[\s>*_-]*(?:on|at|le|am|el|il|op|em|den|dnia|w dniu|dne|în|la|in data|date|på|a|v|в|от|στις|ב-|בתאריך|در|در تاریخ|بتاريخ|في|ﻓﻲ|yang|vào|pada|quoting)\s|^[\s>*_-]*在|^[\s>*_-]*(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|man|tir|ons|tor|fre|lør|ma|ti|ke|to|pe|la|su|пн|вт|ср|чт|пт|сб|вс|нд|pon|wt|śr|czw|pt|sob|niedz|شنبه|یکشنبه|دوشنبه|سه|چهارشنبه|پنج|جمعه)[\p{L}]*\.?,?\s|^[\s>*_-]*["“]?\d/iu;
const GMAIL_ISO = /^[\s>]*\d{4}-\d{2}-\d{2}\s\d{1,2}:\d{2}\sGMT[+-]\d{1,2}(?::\d{2})?\s\S/;

/** Marks of direction that clients put around names and addresses in right-to-left lines (Gmail: RLE, LRE, PDF, RLM). */
const BIDI_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export const withoutBidiMarks = (line: string): string => line.replace(BIDI_MARKS, '');

/** Who speaks of themselves or to us, in small letters where names have capitals: programs name somebody else. */
const SPEAKER = /(?<![\p{L}\p{N}])(?:I|we|you|they|he|she|your|our|my|ich|wir|sie|Sie|er|ihr|Ihr|mein|j['’]ai|j['’]avais|je|nous|vous|votre|yo|me|usted|ustedes|io|mi|eu|você|vocês|ik|wij|jullie|uw|ja|я|мы|вы|мне|вам|ben|biz|siz|bana|size|jag|ni|jeg|minä|my|ما|شما|همکارتان)(?![\p{L}\p{N}.@])/u;

/** Number of lines from `start` on that form one attribution ("On … wrote:"), or 0. */
export function attributionLength(lines: string[], start: number): number {
  const first = lines[start]!;
  if (first.trim() === '' || first.length > MAX_CHARS) return 0;
  if (isAttribution(first, isQuotedNext(lines, start + 1)) || isFollowedAtOnce(first)) return 1;
  if (!canContinue(first)) return 0;
  const quoted = /^\s*>/.test(first);
  let joined = first;
  for (let count = 2; count <= MAX_LINES && start + count <= lines.length; count++) {
    const line = lines[start + count - 1]!;
    if (isBlank(line)) {
      if (!isBracketNext(lines, start + count)) return 0;
      continue;
    }
    joined += ` ${quoted ? line.replace(/^[\s>]+/, '') : line}`;
    if (joined.length > MAX_CHARS) return 0;
    if (isWrappedEnd(joined, isQuotedNext(lines, start + count))) return count;
  }
  return 0;
}

/** Yahoo's apps put the old text behind the colon, parted by spaces alone. */
function isFollowedAtOnce(first: string): boolean {
  const end = /[:：][ \u00a0]{2,}\S/.exec(first)?.index ?? -1;
  const opening = first.slice(0, end + 1);
  return end > 0 && EMAIL.test(opening) && isAttribution(opening, false);
}

/** A wrapped line ends in the colon or, in languages that put the verb last without one, in the verb. */
function isWrappedEnd(joined: string, quoted: boolean): boolean {
  return /[:：]\s*$/.test(joined.trim()) && isAttribution(joined, quoted);
}

/** @param quoted the next line is marked as a quote, which makes nearly anything above it an opening */
function isAttribution(raw: string, quoted: boolean): boolean {
  const line = latinDigits(raw).trim().replace(/^[>\s*_-]+/, '').replace(/[\s*_-]+$/, '');
  if (line === '' || line.length > MAX_CHARS) return false;
  const colon = /[:：]$/.test(line);
  const email = EMAIL.test(line);
  const date = hasDate(line);
  if (!quoted && !BRACKETED.test(line) && SPEAKER.test(line.replace(EMAIL, ''))) return false;
  // The verb stands near the end or, in German and Persian order, before a trailing date.
  if (VERB.test(line) && (colon || /(?:wrote|写道|寫道)$/i.test(line))) {
    if (email) return true;
    return date && (OPENING.test(line) || line.length < 160) && (quoted || TIME.test(line) || NUMERIC_DATE.test(line));
  }
  if (!email || !date) return GMAIL_ISO.test(raw);
  return (colon || /^\d{4}[/-]\d{1,2}[/-]\d{1,2}\s.{0,120}>$/.test(line)) && OPENING.test(line);
}

/** The next line that holds something begins with a mark of quoting. */
function isQuotedNext(lines: string[], from: number): boolean {
  let at = from;
  while (at < lines.length && at < from + 3 && isBlank(lines[at]!)) at++;
  return /^\s{0,3}[>|]/.test(lines[at] ?? '');
}

function canContinue(first: string): boolean {
  const line = latinDigits(first);
  return (OPENING.test(line) && hasDate(line)) || (EMAIL.test(line) && VERB.test(line)) || (hasDate(line) && VERB.test(line));
}

function hasDate(line: string): boolean {
  return NUMERIC_DATE.test(line) || (TIME.test(line) && (YEAR.test(line) || DAY_OF_MONTH.test(line))) || (YEAR.test(line) && DAY_OF_MONTH.test(line)) || /年\d{1,2}月|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,\s+\p{L}{3}\s+\d/iu.test(line);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function isBracketNext(lines: string[], at: number): boolean {
  return at < lines.length && /^\s*</.test(lines[at]!);
}

/** Persian and Arabic-Indic digits as ASCII, so that dates are seen in every script. */
function latinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
