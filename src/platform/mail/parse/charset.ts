import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';

/** Labels seen in mail that neither the WHATWG list nor iconv-lite knows under that name. */
const ALIASES: Record<string, string> = {
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  utf7: 'utf-7',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp936: 'gbk',
  'windows-936': 'gbk',
  'x-gb2312': 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  ansi: 'windows-1252',
  'iso-8859-1-windows-1252': 'windows-1252',
};

/** Labels under which clients send anything at all: the bytes decide, not the label. */
const UNTRUSTED = new Set(['', 'us-ascii', 'ascii', 'ansi_x3.4-1968', 'unknown-8bit', 'x-unknown', 'unknown', '8bit', 'binary', 'default', 'x-user-defined', 'utf-8', 'utf8']);

/** What the bytes usually are when they do not fit the label. */
const CONFUSED: Record<string, string[]> = { 'iso-2022-jp': ['utf-8', 'shift_jis', 'euc-jp'], gb2312: ['gb18030'], gbk: ['gb18030'] };

/** Below this chardet guesses; the share of Arabic letters then tells windows-1256 from windows-1252. */
const SURE = 30;
const SAMPLE_BYTES = 8 * 1024;

/**
 * Bytes to text: byte-order mark, then the declared charset when it decodes without a fault, then UTF-8,
 * then the detected charset, then windows-1256 or windows-1252. Never throws and always returns something.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = decodeMarked(buffer);
  if (marked !== null) return marked;
  const label = normaliseLabel(declared);
  if (!UNTRUSTED.has(label)) {
    for (const candidate of [label, ...(CONFUSED[label] ?? [])]) {
      const text = decodeExactly(buffer, candidate);
      if (text !== null) return text;
    }
  }
  if (isUtf8(buffer) && !hasJapaneseEscapes(buffer)) return buffer.toString('utf8');
  return decodeDetected(buffer);
}

function normaliseLabel(declared?: string | null): string {
  const label = (declared ?? '').trim().toLowerCase().replace(/^["']|["']$/g, '').replace(/\*.*$/, '');
  return ALIASES[label] ?? label;
}

function decodeMarked(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf && isUtf8(buffer)) return buffer.toString('utf8', 3);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  return null;
}

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  // The map is bounded because senders choose the labels.
  if (decoders.size > 200) decoders.clear();
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    // not a WHATWG label: iconv-lite is asked next
  }
  decoders.set(label, decoder);
  return decoder;
}

function decodeExactly(buffer: Buffer, label: string): string | null {
  const decoder = decoderFor(label);
  if (decoder) {
    try {
      return decoder.decode(buffer);
    } catch {
      return null;
    }
  }
  return iconv.encodingExists(label) ? iconv.decode(buffer, label) : null;
}

/** ISO-2022-JP is pure ASCII to UTF-8, so its escape sequences must be looked for (RFC 1468). */
function hasJapaneseEscapes(buffer: Buffer): boolean {
  return buffer.includes('\u001b$B', 0, 'latin1') || buffer.includes('\u001b$@', 0, 'latin1');
}

function decodeDetected(buffer: Buffer): string {
  if (hasJapaneseEscapes(buffer)) return new TextDecoder('iso-2022-jp').decode(buffer);
  const sample = buffer.subarray(0, SAMPLE_BYTES);
  // A mostly valid UTF-8 text with a few broken bytes is UTF-8 cut or damaged on its way.
  const lenient = buffer.toString('utf8');
  if (isMostlyUtf8(lenient)) return lenient;
  for (const match of analyse(sample)) {
    if (match.confidence < SURE) break;
    if (match.name.startsWith('UTF-')) continue;
    const text = decodeExactly(buffer, match.name.toLowerCase());
    if (text !== null) return text;
  }
  const arabic = new TextDecoder('windows-1256').decode(buffer);
  return isMostlyArabic(arabic) ? arabic : new TextDecoder('windows-1252').decode(buffer);
}

function isMostlyUtf8(lenient: string): boolean {
  const broken = count(lenient, /\ufffd/g);
  const wide = count(lenient, /[^\u0000-\u007f\ufffd]/g);
  return wide > 10 * broken;
}

function isMostlyArabic(text: string): boolean {
  const arabic = count(text, /[\u0600-\u06ff]/g);
  return arabic > 2 && arabic > count(text, /[\u00c0-\u024f]/g) && arabic * 2 > count(text, /[^\u0000-\u007f]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
