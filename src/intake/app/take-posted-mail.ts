import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { Idempotency, MOST_MAIL_BYTES, rawBody } from '../../platform/http';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { CrashPoints } from './crash-points';
import { ReceiveMail, type StoredMail } from './receive-mail';

/** Takes a raw message over HTTP, in the same order as over SMTP: bytes, record, and only then the answer. */
@Injectable()
export class TakePostedMail {
  constructor(
    private readonly receiving: ReceiveMail,
    private readonly mails: InboundMailRepository,
    private readonly once: Idempotency,
    private readonly points: CrashPoints,
  ) {}

  /** @throws DomainError `mail_too_large`, `mail_empty`, `storage_full`, `unsupported_media_type`, `idempotency.key_reused` */
  async execute(request: FastifyRequest, { scope, key }: { scope: string; key: string | undefined }): Promise<{ id: string; status: number; replayed: boolean }> {
    if (request.body !== undefined) throw new DomainError('unsupported', 'unsupported_media_type', 'A raw message is expected (content-type: message/rfc822).');
    if (Number(request.headers['content-length']) > MOST_MAIL_BYTES) throw tooLarge();
    const stored = await this.store(rawBody(request));
    if (stored.size === 0) throw DomainError.invalid('', 'mail_empty', 'There is no message in this request.');
    const known = key === undefined ? await this.mails.findPosted(stored.rawSha256) : null;
    if (known) return { id: known.id, status: 201, replayed: true };
    const { body, status, replayed } = await this.once.run({ scope, key, request: { sha256: stored.rawSha256.toString('hex') } }, 201, async (tx) => {
      const before = await this.mails.findPosted(stored.rawSha256);
      return { body: { id: (before ?? (await this.receiving.record(stored, { source: 'post', envelopeFrom: null, envelopeTo: [] }, tx))).id } };
    });
    await this.points.reach('recorded');
    return { id: body.id, status, replayed };
  }

  private async store(body: IncomingMessage): Promise<StoredMail> {
    try {
      // What is not read is left to the server to drop: closing the stream here would cut the answer off.
      return await this.receiving.store(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
    } catch (error) {
      throw error instanceof DomainError && error.kind === 'too_large' ? tooLarge() : error;
    }
  }
}

const tooLarge = (): DomainError => new DomainError('too_large', 'mail_too_large',
  `A mail may have up to ${MOST_MAIL_BYTES / 1024 / 1024} MB, all attachments included and as encoded for sending. Ask the sender for a link instead.`, [],
  { mostBytes: MOST_MAIL_BYTES });
