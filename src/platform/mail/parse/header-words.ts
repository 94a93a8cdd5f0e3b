import PostalMime from 'postal-mime';
import { cleanLine } from './clean-text';
import { decodeText } from './charset';

/** One RFC 2047 encoded word: charset, encoding, text. The parts exclude `?`, so matching is linear. */
const WORD = /=\?([^?\s]{1,80})\?([QqBb])\?([^?]*)\?=/g;

/** Joining words costs more than their number; no header that people read is this long, and the raw message keeps the rest. */
const MAX_VALUE_CHARS = 16_000;

/** Charsets that the library decodes itself and joins across words; all others are turned into UTF-8 first. */
const NATIVE = /^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-(jp|kr)|shift_jis|iso-2022-jp|ks_c_5601-1987)(\*.*)?$/i;

/** A header value with its encoded words decoded (RFC 2047, RFC 2231 language tags), on one line. */
export function decodeHeaderText(value: string): string {
  return cleanLine(PostalMime.decodeWords(nativeWords(value.slice(0, MAX_VALUE_CHARS))));
}

/**
 * The value with those encoded words rewritten as UTF-8 words that the library would not decode well:
 * rare charsets (utf-7, code pages), and all of them when the declared charset does not fit the bytes.
 */
export function nativeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const rewritten = value.replace(WORD, (word, charset: string, kind: string, text: string) =>
    NATIVE.test(charset) ? word : asUtf8Word(charset, kind, text),
  );
  const fits = value.includes('\ufffd') || !PostalMime.decodeWords(rewritten).includes('\ufffd');
  return fits ? rewritten : value.replace(WORD, (_, charset: string, kind: string, text: string) => asUtf8Word(charset, kind, text));
}

/** The value with every encoded word replaced by an atom that can never be an address. */
export function maskWords(value: string): string {
  return value.replace(WORD, 'encoded');
}

function asUtf8Word(charset: string, kind: string, text: string): string {
  const bytes = kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : fromQ(text);
  return `=?utf-8?B?${Buffer.from(decodeText(bytes, charset), 'utf8').toString('base64')}?=`;
}

function fromQ(text: string): Buffer {
  const plain = text.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
