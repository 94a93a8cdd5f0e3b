import { Injectable } from '@nestjs/common';
import { Tickets } from '../../tickets';
import type { ToldParticipant } from '../data/audience.query';
import type { DeliveryEntity } from '../data/delivery.entity';
import { ThreadQuery } from '../data/thread.query';
import { deliveryIdOf, messageIdOf } from '../domain/delivery-id';
import { causeKeyOf, type Happening } from '../domain/routing';
import { LOCAL_ANSWER, Outlet } from './outlet';
import type { Passage } from './send-gate';
import { Sender } from './sender';
import type { WrittenMail } from './write-mail';

interface Written {
  happening: Happening;
  circumstances: Passage['circumstances'];
  mail: WrittenMail;
  now: Date;
}

/** The delivery of one participant: an address, an id that a repeated run makes again, a thread of its own. */
@Injectable()
export class ParticipantEnvelope {
  constructor(private readonly threads: ThreadQuery, private readonly tickets: Tickets, private readonly sender: Sender, private readonly outlet: Outlet) {}

  async address(person: ToldParticipant, { happening, circumstances: about, mail, now }: Written): Promise<DeliveryEntity> {
    const cause = { ...happening, sort: `${happening.sort}.${person.id}` };
    const id = deliveryIdOf(cause);
    const token = this.tickets.tokens.reply({ id: about.ticketId, tokenSeed: about.tokenSeed });
    const { address, domain, replyTo } = this.sender.identityOf(about);
    const local = this.outlet.isLocal;
    return {
      id, causeKey: causeKeyOf(cause), messageId: messageIdOf(id, token, domain), ticketId: about.ticketId, customerId: null, participantId: person.id, staffId: null,
      template: 'staff_reply', channel: 'email', locale: about.locale, address: person.address, automatic: false, sourceMessageId: happening.causeId, floodSlot: null,
      headers: { from: { name: mail.fromName, address }, replyTo: replyTo(token), ...(await this.threads.ofParticipant(about.ticketId, person.address)) },
      templateVersion: null, subject: mail.subject, bodyText: mail.text, bodyHtml: mail.html, createdAt: now, reason: null,
      state: local ? 'sent' : 'queued', attempts: local ? 1 : 0, providerAnswer: local ? LOCAL_ANSWER : null, sentAt: local ? now : null,
    };
  }
}
