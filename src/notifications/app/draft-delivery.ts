import { Injectable } from '@nestjs/common';
import { Tickets } from '../../tickets';
import type { DeliveryEntity, DeliveryHeaders } from '../data/delivery.entity';
import { type Thread, ThreadQuery } from '../data/thread.query';
import { deliveryIdOf, messageIdOf } from '../domain/delivery-id';
import { causeKeyOf, type Happening, type Route } from '../domain/routing';
import { LOCAL_ANSWER, Outlet } from './outlet';
import type { Passage } from './send-gate';
import { Sender } from './sender';
import { type LetterMail, WriteMail } from './write-mail';

const NO_THREAD: Thread = { inReplyTo: null, references: [] };

/** Makes the delivery of a happening: ids that a repeated run makes again, the letter, where it belongs in the conversation. */
@Injectable()
export class DraftDelivery {
  constructor(
    private readonly writer: WriteMail,
    private readonly threads: ThreadQuery,
    private readonly tickets: Tickets,
    private readonly sender: Sender,
    private readonly outlet: Outlet,
  ) {}

  /** Null when there is nothing that the customer may be told. */
  async execute(route: Route, happening: Happening, passage: Passage, now: Date): Promise<DeliveryEntity | null> {
    const { circumstances: about, heldBack, floodSlot } = passage;
    const mail = heldBack === null ? await this.writer.execute(route, happening, passage, now) : null;
    if (heldBack === null && !mail) return null;
    const token = this.tickets.tokens.reply({ id: about.ticketId, tokenSeed: about.tokenSeed });
    const id = deliveryIdOf(happening);
    return {
      id, causeKey: causeKeyOf(happening), messageId: messageIdOf(id, token, this.sender.identityOf(about).domain), ticketId: about.ticketId,
      customerId: about.customerId, participantId: null, staffId: null,
      template: route.template, channel: route.channel, locale: about.locale, address: about.email, automatic: route.automatic,
      sourceMessageId: route.template === 'staff_reply' ? happening.causeId : null, floodSlot,
      headers: await this.headers(route, passage, token, mail), createdAt: now,
      ...contentOf(mail), ...this.stateOf(heldBack, now),
    };
  }

  private stateOf(heldBack: string | null, now: Date): Pick<DeliveryEntity, 'state' | 'reason' | 'attempts' | 'providerAnswer' | 'sentAt'> {
    if (heldBack !== null) return { state: 'suppressed', reason: heldBack, attempts: 0, providerAnswer: null, sentAt: null };
    if (this.outlet.isLocal) return { state: 'sent', reason: null, attempts: 1, providerAnswer: LOCAL_ANSWER, sentAt: now };
    return { state: 'queued', reason: null, attempts: 0, providerAnswer: null, sentAt: null };
  }

  private async headers(route: Route, { circumstances }: Passage, token: string, mail: LetterMail | null): Promise<DeliveryHeaders> {
    const { ticketId, ticketChannel } = circumstances;
    const sender = this.sender.identityOf(circumstances);
    // The first mail about a complaint from the web answers nothing, so the look-up can be spared.
    const first = route.template === 'acknowledgement' && ticketChannel !== 'email';
    const thread = mail && !first ? await this.threads.of(ticketId) : NO_THREAD;
    return { from: { name: mail?.fromName ?? '', address: sender.address }, replyTo: sender.replyTo(token), ...thread };
  }
}

const contentOf = (mail: LetterMail | null): Pick<DeliveryEntity, 'templateVersion' | 'subject' | 'bodyText' | 'bodyHtml'> =>
  mail ? { templateVersion: mail.templateVersion, subject: mail.subject, bodyText: mail.text, bodyHtml: mail.html } : { templateVersion: null, subject: null, bodyText: null, bodyHtml: null };
