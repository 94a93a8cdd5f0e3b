import type { FileTypeResult } from 'file-type';

const UNKNOWN = 'application/octet-stream';
/** Declared types that carry no code and no signature, so that the sender's word is enough. */
const TEXTUAL = new Set(['text/plain', 'text/csv', 'application/json', 'text/calendar', 'text/vcard']);

/**
 * What a file really is, by its first bytes; only where those say nothing, and it is harmless text, what the sender
 * declared. HTML, SVG and scripts have no signature and so become `application/octet-stream`.
 */
export async function sniffType(file: string | Buffer, declared?: string): Promise<string> {
  // An ES module only; this entry names no condition, so that every loader finds it.
  const { fileTypeFromBuffer, fileTypeFromFile } = await import('file-type/node');
  let found: FileTypeResult | undefined;
  try {
    found = typeof file === 'string' ? await fileTypeFromFile(file) : await fileTypeFromBuffer(file);
  } catch {
    // a cut or hostile file: unknown
  }
  if (found) return found.mime === 'application/xml' ? UNKNOWN : found.mime;
  const plain = declared?.split(';')[0]?.trim().toLowerCase() ?? '';
  return TEXTUAL.has(plain) ? plain : UNKNOWN;
}
