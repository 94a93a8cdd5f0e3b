import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { FileStore } from '../../platform/files';
import { composeMail, type OutgoingAttachment } from '../../platform/mail';
import { type WaitingDelivery, WaitingDeliveryQuery } from '../data/waiting-delivery.query';
import { UnsubscribeTokens } from '../../customers';
import { declinable } from '../domain/routing';
import { Outlet } from './outlet';

/** Makes the mail of a delivery, with the files of the message whose words it carries, and hands it over. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly outlet: Outlet,
    private readonly waiting: WaitingDeliveryQuery,
    private readonly files: FileStore,
    private readonly tokens: UnsubscribeTokens,
    private readonly env: Env,
  ) {}

  /** The same delivery gives the same bytes, at every try. @returns the server's answer. @throws SmtpSendError */
  async send({ headers, ...delivery }: WaitingDelivery): Promise<string> {
    const { messageId, address, automatic, subject, text, html, createdAt } = delivery;
    const raw = await composeMail({
      messageId, subject, text, html, automatic, date: createdAt, from: headers.from, to: [{ name: '', address }],
      replyTo: [{ name: headers.from.name, address: headers.replyTo }], inReplyTo: headers.inReplyTo, references: headers.references,
      ...this.wayOut(delivery), attachments: await this.enclosures(delivery.sourceMessageId),
    });
    return this.outlet.send(raw, headers.from.address, address);
  }

  /** One click declines what may be declined (RFC 8058); what a customer must be told has no such link. */
  private wayOut({ customerId, staffId, template }: Pick<WaitingDelivery, 'customerId' | 'staffId' | 'template'>): { unsubscribe?: { url: string } } {
    const topic = declinable(template);
    if (!topic || !customerId || staffId) return {};
    return { unsubscribe: { url: `${this.env.publicUrl}/api/portal/unsubscribe/${this.tokens.make(customerId, topic)}` } };
  }

  private async enclosures(messageId: string | null): Promise<OutgoingAttachment[]> {
    const enclosed: OutgoingAttachment[] = [];
    for (const { name, contentType, sha256, contentId } of messageId ? await this.waiting.filesOf(messageId) : []) {
      enclosed.push({ name, contentType, content: await this.files.read(sha256), ...(contentId ? { contentId } : {}) });
    }
    return enclosed;
  }
}
