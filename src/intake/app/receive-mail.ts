import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { makeStorable } from '../../kernel/text';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { FileStore } from '../../platform/files';
import { MOST_MAIL_BYTES } from '../../platform/http';
import { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import type { MailSource } from '../domain/mail-states';
import { CrashPoints } from './crash-points';
import { MessageSketch } from './message-sketch';

/** A message whose bytes outlive a power cut; nothing is on record yet. */
export interface StoredMail {
  rawSha256: Buffer;
  /** Bytes. */
  size: number;
  messageId: string;
  contentSha256: Buffer;
}

/** How it came. */
export interface MailArrival {
  source: MailSource;
  /** Null when unknown, empty for the null reverse-path. */
  envelopeFrom: string | null;
  envelopeTo: string[];
  /** Where an IMAP server keeps it: fetched twice, it is one message. */
  place?: { mailbox: string; uidValidity: number; uid: number };
  /** When our own mail server took it; left out: now. */
  receivedAt?: Date | null;
  /** Bytes of the whole message when only its beginning is handed over. */
  wholeSize?: number | null;
}

/** Bytes to disk, then the record and its job in one commit; only after that may anybody be told that we have it. */
@Injectable()
export class ReceiveMail {
  constructor(
    private readonly files: FileStore,
    private readonly mails: InboundMailRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly points: CrashPoints,
  ) {}

  /** Store and record. Resolves when both are permanent. @throws DomainError `file_too_large`, `storage_full` */
  async execute(content: Buffer | AsyncIterable<Buffer>, arrival: MailArrival): Promise<InboundMailEntity> {
    const stored = await this.store(content);
    const mail = await this.uow.run((tx) => this.record(stored, arrival, tx));
    await this.points.reach('recorded');
    return mail;
  }

  /** @throws DomainError `file_too_large`, `storage_full` */
  async store(content: Buffer | AsyncIterable<Buffer>): Promise<StoredMail> {
    const sketch = new MessageSketch();
    const { sha256, size } = await this.files.put(sketch.over(Buffer.isBuffer(content) ? [content] : content), { mostBytes: MOST_MAIL_BYTES });
    await this.points.reach('stored');
    return { rawSha256: sha256, size, messageId: sketch.messageId, contentSha256: sketch.contentSha256 };
  }

  /** Stages the record and the job that will read it. */
  async record(stored: StoredMail, { source, envelopeFrom, envelopeTo, place, receivedAt, wholeSize }: MailArrival, tx: Tx): Promise<InboundMailEntity> {
    if (place) {
      tx.retryOnConflict('inbound_mail_place');
      const known = await this.mails.findAt(place);
      if (known) return known;
    }
    const now = this.clock.now();
    const mail: InboundMailEntity = {
      id: newId(), source, mailbox: place?.mailbox ?? null, uidValidity: place?.uidValidity ?? null, uid: place?.uid ?? null,
      state: 'received', reason: null, ...stored, wordsSha256: null, heldId: null, duplicateOf: null,
      envelopeFrom: envelopeFrom === null ? null : makeStorable(envelopeFrom).slice(0, 320), envelopeTo: envelopeTo.map((one) => makeStorable(one).slice(0, 320)),
      subject: null, fromAddress: null, sentAt: null, attempts: 0, ticketId: null, authentication: null, released: false, settledAt: null, settledBy: null,
      receivedAt: receivedAt && receivedAt < now ? receivedAt : now, fetchedAt: now, processedAt: null, wholeSize: wholeSize ?? null,
    };
    tx.insert(InboundMailEntity, mail);
    tx.enqueue('intake.process-mail', { inboundMailId: mail.id });
    return mail;
  }
}
