import PostalMime from 'postal-mime';
import type { MailLimits } from './mail-limits';
import { MailParseError } from './mail-parse-error';
import { keepPartBytes } from './part-bytes';

/** One node of the MIME tree: transfer encoding undone, charset not yet. */
export interface MimePart {
  type: string;
  params: Record<string, string>;
  disposition: string;
  fileName: string | null;
  description: string | null;
  contentId: string | null;
  headers: { key: string; value: string }[];
  content: Buffer;
  children: MimePart[];
}

interface StructuredHeader {
  value: string;
  params: Record<string, string>;
}

/** The part of the library's node that is read here; it is checked before use. */
interface LibraryNode {
  childNodes: LibraryNode[];
  contentType: { parsed: StructuredHeader };
  contentDisposition: { parsed: StructuredHeader };
  contentId?: string;
  contentDescription?: string;
  contentTransferEncoding: { encoding: string };
  headers: { key: string; value: string }[];
  content: ArrayBuffer | null;
}

const LF = 0x0a;

/**
 * Splits a message with postal-mime and returns its tree. The tree is read rather than the flat result,
 * because that one has already decoded texts with the declared charset only and opened nested messages.
 * @throws MailParseError
 */
export async function readMimeTree(raw: Buffer, limits: MailLimits): Promise<MimePart> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: limits.maxDepth,
    maxHeadersSize: limits.maxHeaderBytes,
  });
  const { root } = parser as unknown as { root?: LibraryNode };
  if (root) keepPartBytes(root);
  // Only the tree is wanted: the flat result would cost the same work twice, on headers of any length.
  Object.assign(parser, { collectNode: () => Promise.resolve(), renderTextContent: () => undefined, buildMessage: () => ({}) });
  try {
    await parser.parse(raw);
  } catch (error) {
    throw toParseError(error);
  }
  if (!root || !Array.isArray(root.childNodes) || !root.contentType?.parsed) throw new MailParseError('unreadable');
  return toPart(root, { left: limits.maxParts });
}

function toParseError(error: unknown): MailParseError {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Maximum MIME nesting depth')) return new MailParseError('too_deep', { cause: error });
  if (message.startsWith('Maximum header size')) return new MailParseError('headers_too_large', { cause: error });
  return new MailParseError('unreadable', { cause: error });
}

/** Recursion is bounded by the nesting limit that the parser has already enforced. */
function toPart(node: LibraryNode, budget: { left: number }): MimePart {
  if (--budget.left < 0) throw new MailParseError('too_many_parts');
  const type = validType(node.contentType.parsed);
  const disposition = node.contentDisposition.parsed;
  return {
    type: type.value,
    params: type.params,
    disposition: disposition.value,
    fileName: disposition.params.filename || type.params.name || null,
    description: node.contentDescription ?? null,
    contentId: node.contentId?.replace(/^[<\s]+|[>\s]+$/g, '') || null,
    headers: node.headers,
    content: contentOf(node),
    children: node.childNodes.map((child) => toPart(child, budget)),
  };
}

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/;

/** A type that can't be read is text (RFC 2045 5.2); `html` and a missing semicolon are common enough to be understood. */
function validType({ value, params }: StructuredHeader): StructuredHeader {
  if (MEDIA_TYPE.test(value)) return { value, params };
  const html = /^(?:text\/)?html\b/i.test(value);
  const charset = params.charset ?? /charset\s{0,5}=\s{0,5}["']?([\w:-]{2,40})/i.exec(value)?.[1];
  return { value: html ? 'text/html' : 'text/plain', params: charset ? { ...params, charset } : params };
}

/**
 * The last line end belongs to the boundary (RFC 2046 5.1.1). Parts declared 8bit or binary keep their bytes;
 * the others are lines of text, whose ends are LF here whatever they were on the way.
 */
function contentOf(node: LibraryNode): Buffer {
  if (!node.content) return Buffer.alloc(0);
  const content = Buffer.from(node.content);
  // Without the header it is 7bit (RFC 2045 6.1); the library says 8bit.
  const encoding = node.headers.some(({ key }) => key === 'content-transfer-encoding') ? node.contentTransferEncoding.encoding : '7bit';
  if (encoding === 'quoted-printable') return content.at(-1) === LF ? content.subarray(0, -1) : content;
  if (/base64|^8bit$|^binary$/.test(encoding) || !content.includes('\r\n')) return content;
  return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
}
