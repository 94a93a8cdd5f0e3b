import { createHash, type Hash } from 'node:crypto';
import { parseMessageIds } from '../../platform/mail';

/** Longest head that is looked at; what is beyond counts as body. */
const MOST_HEAD = 256 * 1024;
/** Longest Message-ID that is kept as it is, in bytes: an index row has no room for more than a few of these. */
const MOST_ID = 500;
const [LF, CR] = [10, 13];
const HEAD_END = /\n\r?\n/;
/** What relays, filters and mailboxes add on the way. */
const TRACE = /^(?:received|return-path|delivered-to|envelope-to|authentication-results|received-spf|dkim-signature|dkim-filter|arc-[\w-]+|x-[\w-]+|message-id)\s*:/i;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The form under which a Message-ID is stored and looked up. */
export const storedMessageId = (id: string): string => (Buffer.byteLength(id) <= MOST_ID ? id : `<${sha256(id)}@long.invalid>`);

/**
 * What can be known of a message while its bytes pass by: its Message-ID, and a hash of the content that leaves out the lines
 * which each relay adds, line ends and empty lines at the end.
 */
export class MessageSketch {
  private head: Buffer[] | null = [];
  private headSize = 0;
  private tail = '';
  private newlines = 0;
  private readonly hash: Hash = createHash('sha256');
  private id: string | null = null;
  private digest?: Buffer;

  /** The same bytes; afterwards `messageId` and `contentSha256` are known. */
  async *over(content: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      this.add(chunk);
      yield chunk;
    }
    if (this.head) this.closeHead();
    this.digest = this.hash.digest();
  }

  get contentSha256(): Buffer {
    if (!this.digest) throw new Error('The message has not been read to its end.');
    return this.digest;
  }

  /** As sent, or made from the content (RFC 2606 keeps `.invalid` free for such use). */
  get messageId(): string {
    return this.id ?? `<${this.contentSha256.toString('hex')}@sha256.invalid>`;
  }

  private add(chunk: Buffer): void {
    if (!this.head) return this.addBody(chunk.toString('latin1'));
    const start = this.head.length > 0 ? 0 : chunk.findIndex((byte) => byte !== CR && byte !== LF);
    if (start === -1) return;
    const part = start === 0 ? chunk : chunk.subarray(start);
    this.head.push(part);
    this.headSize += part.length;
    // The blank line may come in two chunks.
    const seam = this.tail + part.toString('latin1');
    this.tail = seam.slice(-2);
    if (this.headSize >= MOST_HEAD || HEAD_END.test(seam)) this.closeHead();
  }

  private closeHead(): void {
    const text = Buffer.concat(this.head!).toString('latin1');
    this.head = null;
    const end = HEAD_END.exec(text.slice(0, MOST_HEAD));
    const length = end ? end.index + end[0].length : Math.min(text.length, MOST_HEAD);
    const lines = text.slice(0, length).replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
    const idLine = lines.find((line) => /^message-id\s*:/i.test(line));
    const [id] = idLine ? parseMessageIds([utf8(idLine.replace(/^[^:]*:/, ''))]) : [];
    this.id = id === undefined ? null : storedMessageId(id);
    const own = lines.filter((line) => line.trim() !== '' && !TRACE.test(line));
    for (const line of own.length > 0 ? own : lines) this.hash.update(`${line.replace(/\s+/g, ' ').trim()}\n`, 'latin1');
    this.hash.update('\0');
    this.addBody(text.slice(length));
  }

  private addBody(text: string): void {
    const lines = text.replaceAll('\r', '');
    const kept = lines.replace(/\n+$/, '');
    if (kept !== '') {
      this.hash.update('\n'.repeat(this.newlines)).update(kept, 'latin1');
      this.newlines = 0;
    }
    this.newlines += lines.length - kept.length;
  }
}

/** Octets above 127 in a header are UTF-8 (RFC 6532). */
const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
