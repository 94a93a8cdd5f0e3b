import { cleanLine } from './clean-text';
import { decodeHeaderText } from './header-words';

const MAX_NAME = 200;

/** Extensions for parts that came without a name. */
const EXTENSIONS: Record<string, string> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/rfc822-headers': 'txt',
  'message/delivery-status': 'txt',
  'message/feedback-report': 'txt',
  'message/disposition-notification': 'txt',
  'application/pdf': 'pdf',
  'application/pgp-signature': 'asc',
  'application/pkcs7-signature': 'p7s',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
};

/**
 * The declared name as display text: decoded, without a path, never empty. It is never used as a path.
 * A part without a name is called by its description, if it has one.
 */
export function attachmentName(declared: string | null, contentType: string, nth: number, description: string | null = null): string {
  const decoded = declared ? decodeHeaderText(declared) : '';
  const base = cleanLine(decoded.split(/[/\\]/).at(-1) ?? '').replace(/^\.+$/, '');
  if (base) return shorten(base);
  const extension = EXTENSIONS[contentType] ?? 'bin';
  const title = description ? decodeHeaderText(description).replace(/[/\\:*?"<>|]+/g, ' ').trim() : '';
  return title ? `${shorten(title)}.${extension}` : `attachment-${nth}.${extension}`;
}

/** A nested message is named by its subject; null when it has none. */
export function messageName(content: Buffer): string | null {
  const head = content.toString('utf8', 0, 16_384);
  const subject = /^subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)/im.exec(head)?.[1];
  const title = subject ? decodeHeaderText(subject.replace(/\r?\n/g, '')).replace(/[/\\:*?"<>|]+/g, ' ').trim() : '';
  return title ? `${shorten(title)}.eml` : null;
}

function shorten(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > name.length - 12 ? name.slice(dot) : '';
  // The cut must not leave half of a surrogate pair behind.
  return name.slice(0, MAX_NAME - extension.length).replace(/[\ud800-\udbff]$/, '') + extension;
}
