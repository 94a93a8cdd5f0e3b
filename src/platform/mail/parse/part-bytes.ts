/** What the library asks of a part's content decoder. */
interface ContentDecoder {
  update(line: Uint8Array<ArrayBuffer>): void;
  finalize(): Promise<ArrayBuffer>;
}

interface DecodingNode {
  contentDecoder: ContentDecoder | null;
  contentType?: { parsed?: { value?: string } };
  setupContentDecoder(transferEncoding: string): void;
}

/** Line ends between two lines of one part: CRLF, LF, or a few stray CRs. */
const MAX_LINE_END = 16;

/**
 * Content without a transfer encoding, as the bytes that stand in the message. The library's own decoder makes two
 * objects of every line and reads them one after another: 400 KB of empty lines took 12 seconds.
 */
class PartBytes implements ContentDecoder {
  private readonly runs: { buffer: ArrayBuffer; start: number; end: number }[] = [];

  update(line: Uint8Array<ArrayBuffer>): void {
    const last = this.runs.at(-1);
    const end = line.byteOffset + line.length;
    const follows = last && last.buffer === line.buffer && line.byteOffset >= last.end && line.byteOffset - last.end <= MAX_LINE_END;
    if (follows) last.end = end;
    else this.runs.push({ buffer: line.buffer, start: line.byteOffset, end });
  }

  finalize(): Promise<ArrayBuffer> {
    const newline = Buffer.from('\n');
    const pieces = this.runs.flatMap(({ buffer, start, end }, at) => (at ? [newline, Buffer.from(buffer, start, end - start)] : [Buffer.from(buffer, start, end - start)]));
    const joined = Buffer.concat(pieces);
    return Promise.resolve(joined.buffer.slice(joined.byteOffset, joined.byteOffset + joined.length) as ArrayBuffer);
  }
}

/** Text that is called base64 and is none, as its first line shows, is kept as it is. */
class MaybeBase64 implements ContentDecoder {
  private chosen: ContentDecoder | null = null;

  constructor(private readonly base64: ContentDecoder) {}

  update(line: Uint8Array<ArrayBuffer>): void {
    this.chosen ??= line.length === 0 ? null : isBase64(line) ? this.base64 : new PartBytes();
    this.chosen?.update(line);
  }

  finalize(): Promise<ArrayBuffer> {
    return (this.chosen ?? this.base64).finalize();
  }
}

const isBase64 = (line: Uint8Array): boolean => /^[A-Za-z0-9+/=\s]*$/.test(Buffer.from(line.subarray(0, 1_000)).toString('latin1')) && !/[A-Za-z] +[A-Za-z]+ +[A-Za-z]/.test(Buffer.from(line.subarray(0, 1_000)).toString('latin1'));

const patched = new WeakSet<object>();

/** Makes the nodes of the library keep unencoded content as it is. Done once for their class; without the method nothing changes. */
export function keepPartBytes(node: unknown): void {
  const shape = Object.getPrototypeOf(node) as Partial<DecodingNode>;
  const original = shape.setupContentDecoder;
  if (typeof original !== 'function' || patched.has(shape)) return;
  patched.add(shape);
  shape.setupContentDecoder = function setup(this: DecodingNode, transferEncoding: string): void {
    if (/base64|quoted-printable/i.test(transferEncoding)) {
      original.call(this, transferEncoding);
      const isText = /^(?:text\/|$)/.test(this.contentType?.parsed?.value ?? 'x/');
      if (isText && /base64/i.test(transferEncoding) && this.contentDecoder) this.contentDecoder = new MaybeBase64(this.contentDecoder);
    } else this.contentDecoder = new PartBytes();
  };
}
