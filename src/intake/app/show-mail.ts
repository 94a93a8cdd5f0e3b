import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { FileStore } from '../../platform/files';
import { MailParseError } from '../../platform/mail';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { clip, LIMITS } from '../domain/mail-text';
import { MailReader } from './read-mail';

/** A message as a person may look at it without any risk: text alone. */
export interface ShownMail {
  /** False: what follows is the beginning of the raw message. */
  readable: boolean;
  from: string;
  to: string[];
  cc: string[];
  subject: string;
  date: string | null;
  text: string;
  files: { name: string; size: number; contentType: string }[];
}

/** Bytes of a message that can't be read which are shown as they are. */
const MOST_RAW = 20_000;

/** Shows what came in: its text and the names of its files, never its HTML or anything that could run or be fetched. */
@Injectable()
export class ShowMail {
  constructor(private readonly mails: InboundMailRepository, private readonly reader: MailReader, private readonly files: FileStore) {}

  /** @throws DomainError `not_found` */
  async execute(id: string): Promise<ShownMail> {
    const row = await this.mails.find(id);
    if (!row) throw DomainError.notFound('mail');
    try {
      const { mail } = await this.reader.read({ ...row, released: true });
      const list = (people: typeof mail.to): string[] => people.slice(0, 50).map(({ name, address }) => (name ? `${name} <${address}>` : address));
      return {
        readable: true, from: list(mail.fromAll).join(', '), to: list(mail.to), cc: list(mail.cc), subject: mail.subject, date: mail.date?.toISOString() ?? null,
        text: clip(mail.text, LIMITS.text), files: mail.attachments.map(({ name, size, contentType }) => ({ name, size, contentType })),
      };
    } catch (error) {
      if (!(error instanceof MailParseError)) throw error;
      return { readable: false, from: row.fromAddress ?? '', to: row.envelopeTo, cc: [], subject: row.subject ?? '', date: null, text: await this.start(row.rawSha256), files: [] };
    }
  }

  private async start(sha256: Buffer): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await this.files.open(sha256)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= MOST_RAW) break;
    }
    return clip(Buffer.concat(chunks).subarray(0, MOST_RAW).toString('utf8'), MOST_RAW);
  }
}
