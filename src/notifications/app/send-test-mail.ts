import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { UnitOfWork } from '../../platform/database/tx';
import type { StaffActor } from '../../platform/security';
import { DeliveryEntity } from '../data/delivery.entity';
import type { MailSource } from '../templates/source/source';
import { textOf } from '../templates/texts';
import type { TemplateAddress } from './edit-template';
import { LOCAL_ANSWER, Outlet } from './outlet';
import { PreviewTemplate, type SampleWish } from './preview-template';

/** Sends a wording, filled with made-up facts, to who asks for it and to nobody else, by the way that every mail goes. */
@Injectable()
export class SendTestMail {
  constructor(
    private readonly previews: PreviewTemplate,
    private readonly outlet: Outlet,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns id of the delivery. @throws DomainError `validation_failed` with every fault of the wording. */
  async execute(at: TemplateAddress, source: MailSource, wish: SampleWish, to: StaffActor): Promise<string> {
    const mail = await this.previews.execute(at, source, wish);
    const [id, now] = [newId(), this.clock.now()];
    const local = this.outlet.isLocal;
    const delivery: DeliveryEntity = {
      id, ...at, ticketId: null, customerId: null, participantId: null, staffId: to.id, channel: 'email', address: to.email, causeKey: `template.test:${id}`, sourceMessageId: null, automatic: true,
      messageId: `<d.${id}.test@${mail.sender.domain}>`, floodSlot: null, templateVersion: null,
      headers: { from: { name: mail.fromName, address: mail.sender.address }, replyTo: mail.sender.address, inReplyTo: null, references: [] },
      subject: textOf(at.locale, 'test.subject', { subject: mail.subject }), bodyText: mail.text, bodyHtml: mail.html,
      state: local ? 'sent' : 'queued', reason: null, attempts: local ? 1 : 0, providerAnswer: local ? LOCAL_ANSWER : null, createdAt: now, sentAt: local ? now : null,
    };
    await this.uow.run(async (tx) => {
      tx.insert(DeliveryEntity, delivery);
      if (!local) tx.enqueue('notifications.deliver', { deliveryId: id });
    });
    return id;
  }
}
