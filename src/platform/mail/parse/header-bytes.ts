import { isUtf8 } from 'node:buffer';
import { decodeText } from './charset';

const LF = 0x0a;
/** Bytes of header lines in undeclared charsets that are made out; guessing a charset is slow, and no head is this long. */
const MAX_REWRITTEN = 64 * 1024;

/**
 * The raw message made ready for a parser that reads headers as UTF-8 only (RFC 6532):
 * a leading mbox line, byte-order mark or blank lines are dropped, lone CR line ends become LF, a missing empty line below the head is put in,
 * and header lines in an undeclared 8-bit charset are rewritten as UTF-8. Bodies keep their bytes.
 */
export function prepareRaw(raw: Buffer): Buffer {
  const message = withBlankLine(dropLeading(withLineFeeds(raw)));
  return isUtf8(message) ? message : rewriteHeaders(message);
}

function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(LF) || !raw.includes(0x0d)) return raw;
  return Buffer.from(raw.toString('latin1').replace(/\r/g, '\n'), 'latin1');
}

/** Characters of a message without an empty line that are looked at. */
const MAX_HEAD = 64 * 1024;

/** Without any empty line, the first line that can be no header begins the body (as mail servers read it). */
function withBlankLine(message: Buffer): Buffer {
  const head = message.toString('latin1', 0, MAX_HEAD);
  if (message.length > MAX_HEAD || /\n\r?\n/.test(head)) return message;
  const lines = head.split('\n');
  const body = lines.findIndex((line, at) => at > 0 && line.trim() !== '' && !/^[!-9;-~]{1,200}[ \t]{0,5}:|^[ \t]/.test(line));
  if (body < 0) return message;
  const start = lines.slice(0, body).reduce((length, line) => length + line.length + 1, 0);
  return Buffer.concat([message.subarray(0, start), Buffer.from('\n'), message.subarray(start)]);
}

function dropLeading(raw: Buffer): Buffer {
  let start = 0;
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) start = 3;
  while (start < raw.length && (raw[start] === LF || raw[start] === 0x0d)) start++;
  const head = raw.toString('latin1', start, start + 6);
  if (/^>?From /.test(head)) {
    const end = raw.indexOf(LF, start);
    if (end > 0) start = end + 1;
  }
  return start ? raw.subarray(start) : raw;
}

/** Walks the lines; a header block is the start of the message and whatever follows a known boundary. */
function rewriteHeaders(message: Buffer): Buffer {
  const boundaries = findBoundaries(message);
  const hint = findCharset(message);
  const out: Buffer[] = [];
  let copied = 0;
  let rewritten = 0;
  let inHeaders = true;
  for (let at = 0; at < message.length; ) {
    const next = message.indexOf(LF, at);
    const end = next < 0 ? message.length : next + 1;
    const line = message.subarray(at, end);
    if (inHeaders && isBlank(line)) inHeaders = false;
    else if (inHeaders && rewritten < MAX_REWRITTEN && !isUtf8(line)) {
      rewritten += line.length;
      out.push(message.subarray(copied, at), Buffer.from(decodeText(line, hint), 'utf8'));
      copied = end;
    } else if (!inHeaders && line[0] === 0x2d && line[1] === 0x2d) {
      inHeaders = boundaries.has(line.toString('latin1').trimEnd());
    }
    at = end;
  }
  out.push(message.subarray(copied));
  return Buffer.concat(out);
}

/** A client that sends raw 8-bit headers mostly means the charset that it names elsewhere. */
function findCharset(message: Buffer): string | null {
  const head = message.toString('latin1', 0, 16_384);
  const named = /charset\s{0,5}=\s{0,5}"?([\w:-]{2,40})/i.exec(head)?.[1] ?? /=\?([\w-]{2,40})\?[QB]\?/i.exec(head)?.[1];
  return named ?? null;
}

function isBlank(line: Buffer): boolean {
  return line.length <= 2 && (line[0] === LF || line[0] === 0x0d);
}

function findBoundaries(message: Buffer): Set<string> {
  const found = new Set<string>();
  for (const match of message.toString('latin1').matchAll(/boundary\s{0,5}=\s{0,5}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi)) {
    found.add(`--${match[1] ?? match[2]}`);
    if (found.size >= 1_000) break;
  }
  return found;
}
