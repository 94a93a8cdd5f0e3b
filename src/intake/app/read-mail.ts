import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { FileStore } from '../../platform/files';
import {
  type BounceReport, type ForwardedMail, MailParsePool, type MailWithReport, type ParsedMail, readForwarded, RELEASED_MAIL_LIMITS, type ReplyParts, senderAuthentication, type SenderAuthentication,
} from '../../platform/mail';
import { normaliseEmail } from '../../customers';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { judgeMail, type Verdict } from '../domain/judge-mail';
import { LIMITS, oneLine } from '../domain/mail-text';
import { type OurAddresses, readOurMessageId } from '../domain/our-ids';
import { AddressBook, type MailRoute, recipientsOf } from './address-book';
import { MAIL_TEXTS } from './mail-texts';

/** Who wrote, as far as From says so beyond doubt. */
export interface Sender {
  /** Null when From has none, several, or one that only shows after decoding; then nobody is recognised by it. */
  address: string | null;
  name: string;
}

/** A message that could be read, and what it is. */
export interface ReadMail {
  mail: ParsedMail;
  verdict: Verdict;
  report: BounceReport | null;
  sender: Sender;
  /** Our own addresses when it was read. */
  ours: OurAddresses;
  /** What the address it came to says of new tickets; null when there is neither such an address nor a default. */
  route: MailRoute | null;
  /** For the log of messages. */
  facts: { subject: string; fromAddress: string | null; sentAt: Date | null; wordsSha256: Buffer | null; authentication: SenderAuthentication };
  /** A message that was passed on inside this one, whose sender our own server vouches for; whether the sender may do so is not asked yet. */
  forwarded: ForwardedMail | null;
}

/** What is known of a message before it is read. */
type Arrived = Pick<InboundMailEntity, 'rawSha256' | 'envelopeFrom' | 'envelopeTo' | 'messageId'> & Partial<Pick<InboundMailEntity, 'released'>>;

/** Bytes of a message's head that are looked at when the whole can't be read. */
const MOST_HEAD = 64 * 1024;

/** Reads messages in a child process, and says what they are. */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private readonly pool = new MailParsePool();

  private readonly servers: string[];

  constructor(private readonly files: FileStore, private readonly book: AddressBook, env: Env) {
    this.servers = (env.MAIL_AUTHSERV_ID ?? '').toLowerCase().split(/[\s,]+/).filter(Boolean);
  }

  /** @throws MailParseError; an errno error when the file can't be read */
  async read(row: Arrived): Promise<ReadMail> {
    const read = await this.pool.read(this.files.pathOf(row.rawSha256), row.released ? RELEASED_MAIL_LIMITS : {}, row.envelopeFrom === '');
    return this.describe(read, wordsOf(read.mail), row);
  }

  /** Only the head, for a message that can't be read whole; null when not even that can be. */
  async readHead(row: Arrived): Promise<ReadMail | null> {
    try {
      return await this.describe(await this.pool.read(await readStart(this.files.pathOf(row.rawSha256)), {}, row.envelopeFrom === ''), null, row);
    } catch {
      return null;
    }
  }

  /** What the person wrote, apart from signature and quote. @throws MailParseError */
  visibleReply(text: string, html: string | null): Promise<ReplyParts> {
    return this.pool.visibleReply(text, html);
  }

  /** HTML without anything active. @throws MailParseError */
  async cleanHtml(html: string, cidMap: Record<string, string>): Promise<string> {
    return (await this.pool.sanitizeHtml(html, { cidMap })).html;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }

  private async describe({ mail, report }: MailWithReport, wordsSha256: Buffer | null, row: Arrived): Promise<ReadMail> {
    const { envelopeFrom, messageId } = row;
    const book = await this.book.open();
    const sender = senderOf(mail);
    const authentication = senderAuthentication(mail.headers, this.servers, sender.address);
    const ours = mail.fromAll.some(({ address }) => book.ours.includes(address)) || readOurMessageId(messageId) !== null;
    const verdict = judgeMail({ automatic: mail.auto.kind, report: report !== null, ours, nullSender: envelopeFrom === '' });
    const facts = { subject: oneLine(mail.subject, LIMITS.subject), fromAddress: sender.address, sentAt: mail.date, wordsSha256, authentication };
    const forwarded = authentication === 'pass' && wordsSha256 !== null ? await this.forwardedIn(mail) : null;
    return { mail, verdict, report, sender, ours: book.ours, route: book.routeOf(recipientsOf(mail, row)), facts, forwarded };
  }

  /** In the text, or as an attached message; one that can't be read is none. */
  private async forwardedIn(mail: ParsedMail): Promise<ForwardedMail | null> {
    const inText = readForwarded(mail.text);
    if (inText) return inText;
    const attached = mail.attachments.filter(({ contentType }) => contentType === 'message/rfc822');
    const inner = attached.length === 1 ? await this.pool.parse(attached[0]!.content).catch(() => null) : null;
    return inner?.from ? { from: inner.from, subject: inner.subject, text: inner.text, note: mail.text.trim() } : null;
  }
}

/** What a person would call the content: subject, words, files. */
function wordsOf({ subject, text, html, attachments }: ParsedMail): Buffer {
  const words = (text.trim() || (html ?? '')).replace(/\s+/g, ' ');
  const files = attachments.map(({ content }) => createHash('sha256').update(content).digest('hex'));
  return createHash('sha256').update(JSON.stringify([subject, words, files])).digest();
}

function senderOf(mail: ParsedMail): Sender {
  const { from, fromAll, headers } = mail;
  if (from) return { address: oneLine(normaliseEmail(from.address), 320), name: oneLine(from.name, LIMITS.name) || oneLine(from.address, LIMITS.name) };
  const named = fromAll.map(({ name, address }) => name || address).join(', ') || (headers['from']?.[0] ?? '');
  return { address: null, name: oneLine(named, LIMITS.name) || MAIL_TEXTS.en.unknownSender };
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_HEAD), 0, MOST_HEAD, 0);
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    const end = /\n\r?\n/.exec(text);
    return Buffer.from(`${text.slice(0, end?.index ?? text.length)}\r\n\r\n`, 'latin1');
  } finally {
    await file.close();
  }
}
