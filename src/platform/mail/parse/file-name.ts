import { cleanLine } from './clean-text';
import { decodeHeaderText } from './header-words';

const MAX_NAME = 200;

/** Extensions for parts that came without a name. */
const EXTENSIONS: Record<string, string> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/rfc822-headers': 'txt',
  'message/delivery-status': 'txt',
  'message/feedback-report': 'txt',
  'message/disposition-notification': 'txt',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/pgp-signature': 'asc',
  'application/pkcs7-signature': 'p7s',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** What an unnamed part is called, by the first half of its type. */
const STEMS: Record<string, string> = { image: 'image', audio: 'audio', video: 'video', message: 'message', text: 'document' };

/** What a part says of its own name. */
export interface NameClues {
  /** `filename` or `name`. */
  declared: string | null;
  contentType: string;
  /** Content-Description. */
  description?: string | null;
  /** Content-Location (RFC 2557): the address of a picture on its page. */
  location?: string | null;
}

/**
 * The declared name as display text: decoded, without a path, never empty. It is never used as a path.
 * A part without a name is called by its place or its description, or else by its kind, which no other file of the message has.
 */
export function attachmentName({ declared, contentType, description, location }: NameClues, taken: ReadonlySet<string> = new Set()): string {
  const base = baseName(declared);
  if (base) return shorten(base);
  const extension = EXTENSIONS[contentType];
  const title = description ? decodeHeaderText(description).replace(/[/\\:*?"<>|]+/g, ' ').trim() : '';
  if (title) return extension ? `${shorten(title)}.${extension}` : shorten(title);
  const place = baseName((location ?? '').split(/[?#]/)[0]!);
  if (/\.\w{2,5}$/.test(place)) return shorten(place);
  const calendar = extension === 'ics' ? 'calendar' : undefined;
  const stem = calendar ?? STEMS[contentType.split('/')[0]!] ?? (extension ? 'document' : 'file');
  for (let number = 1; ; number++) {
    const name = `${stem}${number > 1 ? `-${number}` : ''}${extension ? `.${extension}` : ''}`;
    if (!taken.has(name)) return name;
  }
}

const baseName = (declared: string | null): string => cleanLine((declared ? decodeHeaderText(declared) : '').split(/[/\\]/).at(-1) ?? '').replace(/^\.+$/, '');

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
