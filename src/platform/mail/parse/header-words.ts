import PostalMime from 'postal-mime';
import { cleanLine } from './clean-text';
import { decodeText } from './charset';

/** One RFC 2047 encoded word: charset, encoding, text. Some clients leave a `?` in the text; the next `=?` ends it, so matching is linear. */
const WORD = /=\?([^?\s]{1,80})\?([QqBb])\?((?:[^?=]|=(?!\?(?!=))|\?(?!=))*)\?=/g;

/** A last word whose end was cut off on the way. */
const CUT_WORD = /=\?[^?\s]{1,80}\?[QqBb]\?[^?]{1,2000}\??$/;

/** Joining words costs more than their number; no header that people read is this long, and the raw message keeps the rest. */
const MAX_VALUE_CHARS = 16_000;

/** Charsets that the library decodes itself and joins across words; all others are turned into UTF-8 first. */
const NATIVE = /^(utf-?8|us-ascii|iso-8859-\d+|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-(jp|kr)|shift_jis|iso-2022-jp|ks_c_5601-1987)(\*.*)?$/i;

/** A header value with its encoded words decoded (RFC 2047, RFC 2231 language tags), on one line. */
export function decodeHeaderText(value: string): string {
  return cleanLine(PostalMime.decodeWords(nativeWords(closeCutWord(value.slice(0, MAX_VALUE_CHARS)))));
}

function closeCutWord(value: string): string {
  const at = value.lastIndexOf('=?');
  const last = at < 0 ? '' : value.slice(at).trimEnd();
  return CUT_WORD.test(last) ? `${value.slice(0, at)}${last.replace(/\?$/, '')}?=` : value;
}

/**
 * The value with those encoded words rewritten as UTF-8 words that the library would not decode well:
 * rare charsets (utf-7, code pages), and all of them when the declared charset does not fit the bytes.
 */
export function nativeWords(value: string): string {
  if (!value.includes('=?')) return value;
  const rewritten = value.replace(WORD, (word, charset: string, kind: string, text: string) =>
    NATIVE.test(charset) && !text.includes('?') ? word : asUtf8Word(charset, kind, text),
  );
  const fits = value.includes('\ufffd') || !PostalMime.decodeWords(rewritten).includes('\ufffd');
  return fits ? rewritten : joinRuns(value);
}

/** Some clients cut a character between two words, which RFC 2047 5 forbids: the bytes of neighbours are put together first. */
function joinRuns(value: string): string {
  let run: { charset: string; bytes: Buffer[] } | null = null;
  let end = 0;
  let joined = '';
  const close = (): void => {
    if (run) joined += utf8Word(decodeText(Buffer.concat(run.bytes), run.charset));
    run = null;
  };
  for (const match of value.matchAll(WORD)) {
    const [whole, charset = '', kind = '', text = ''] = match;
    const between = value.slice(end, match.index);
    if (run && (between.trim() !== '' || run.charset !== charset.toLowerCase())) close();
    if (!run) {
      joined += between;
      run = { charset: charset.toLowerCase(), bytes: [] };
    }
    run.bytes.push(bytesOf(kind, text));
    end = match.index + whole.length;
  }
  close();
  return joined + value.slice(end);
}

/** The value with every encoded word replaced by an atom that can never be an address. */
export function maskWords(value: string): string {
  return value.replace(WORD, 'encoded');
}

function asUtf8Word(charset: string, kind: string, text: string): string {
  return utf8Word(decodeText(bytesOf(kind, text), charset));
}

const bytesOf = (kind: string, text: string): Buffer => (kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : fromQ(text));
const utf8Word = (text: string): string => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

function fromQ(text: string): Buffer {
  const plain = text.replace(/_/g, ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
