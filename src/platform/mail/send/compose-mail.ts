import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from '../parse/mail-types';

export interface OutgoingAttachment {
  name: string;
  contentType: string;
  content: Buffer;
  /** Set for an image that the HTML shows as `cid:`. */
  contentId?: string;
}

export interface OutgoingMail {
  /** With angle brackets; the same for every try of one delivery. */
  messageId: string;
  from: MailAddress;
  to: MailAddress[];
  cc?: MailAddress[];
  replyTo?: MailAddress[];
  subject: string;
  text: string;
  html?: string | null;
  date: Date;
  inReplyTo?: string | null;
  references?: string[];
  /** No person pressed "send": marked so that nothing answers it (RFC 3834 5.2). */
  automatic?: boolean;
  /** One-click unsubscribe (RFC 8058) for surveys and announcements. */
  unsubscribe?: { url: string; mailto?: string };
  attachments?: OutgoingAttachment[];
  /** Further headers by name; values are one line. */
  headers?: Record<string, string>;
}

const HEADER_NAME = /^[A-Za-z0-9-]{1,70}$/;
const MESSAGE_ID = /^<[^<>\s]+@[^<>\s]+>$/;
/** A thread longer than this keeps its first and its latest ids, as RFC 5322 3.6.4 lets a client do. */
const MAX_REFERENCES = 30;

/**
 * Builds the raw message: text and HTML as alternatives, inline images related, everything else mixed.
 * The same input gives the same bytes, so that a repeated try sends the same message.
 * @throws TypeError when an id or a header could break out of its line
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
    messageId: checkedId(mail.messageId),
    from: mail.from,
    to: mail.to,
    cc: mail.cc ?? [],
    replyTo: mail.replyTo ?? [],
    subject: oneLine(mail.subject),
    date: mail.date,
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    ...(mail.inReplyTo ? { inReplyTo: checkedId(mail.inReplyTo) } : {}),
    references: shortReferences(mail.references ?? []).map(checkedId),
    headers: extraHeaders(mail),
    attachments: (mail.attachments ?? []).map((one) => ({
      filename: oneLine(one.name),
      contentType: one.contentType,
      content: one.content,
      ...(one.contentId ? { cid: one.contentId } : {}),
    })),
    baseBoundary: mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40),
  });
  return composer.compile().build();
}

function extraHeaders(mail: OutgoingMail): { key: string; value: string }[] {
  const headers: { key: string; value: string }[] = [];
  if (mail.automatic) {
    headers.push({ key: 'Auto-Submitted', value: 'auto-generated' }, { key: 'X-Auto-Response-Suppress', value: 'All' });
  }
  if (mail.unsubscribe) {
    const ways = [`<${address(mail.unsubscribe.url)}>`, ...(mail.unsubscribe.mailto ? [`<mailto:${address(mail.unsubscribe.mailto)}>`] : [])];
    headers.push({ key: 'List-Unsubscribe', value: ways.join(', ') }, { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' });
  }
  for (const [key, value] of Object.entries(mail.headers ?? {})) {
    if (!HEADER_NAME.test(key)) throw new TypeError(`not a header name: ${key}`);
    headers.push({ key, value: oneLine(value) });
  }
  return headers;
}

function checkedId(id: string): string {
  if (!MESSAGE_ID.test(id)) throw new TypeError('a message id must be <left@right> without spaces');
  return id;
}

function shortReferences(ids: string[]): string[] {
  const known = [...new Set(ids)];
  return known.length <= MAX_REFERENCES ? known : [known[0]!, ...known.slice(-(MAX_REFERENCES - 1))];
}

function address(text: string): string {
  if (/[\s<>,]/.test(text)) throw new TypeError('an unsubscribe address holds no spaces, commas or angle brackets');
  return text;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
