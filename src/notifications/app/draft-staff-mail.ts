import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { ReaderFormat } from '../../platform/i18n/reader-format';
import type { StaffMember } from '../../identity';
import type { DeliveryEntity } from '../data/delivery.entity';
import type { Escalation } from '../data/escalation.query';
import { reasonNotToTell, type StaffPressure } from '../domain/decide-send';
import { causeKeyOf } from '../domain/routing';
import { deliveryIdOf } from '../domain/delivery-id';
import type { StaffReason } from '../domain/staff-routing';
import { escalation as escalationLetter, type EscalationView, staffFooter } from '../templates/escalation';
import { pageToHtml } from '../templates/to-html';
import { pageToText } from '../templates/to-text';
import { companyCardOf } from './company-card';
import { LOCAL_ANSWER, Outlet } from './outlet';
import { Sender } from './sender';

export interface StaffMail {
  staffId: string;
  /** Made of the step and the reader: a repeated run makes it again. */
  deliveryId: string;
  causeKey: string;
  address: string;
  escalation: Escalation;
  person: StaffMember;
  reason: StaffReason;
}

/** Writes the mail about an escalation in the reader's language, calendar and the company's zone. */
@Injectable()
export class DraftStaffMail {
  constructor(private readonly env: Env, private readonly sender: Sender, private readonly outlet: Outlet) {}

  address({ entryId, ...mail }: Pick<StaffMail, 'escalation' | 'person' | 'reason'> & { entryId: string }): StaffMail {
    const { id, email } = mail.person;
    const happening = { event: 'ticket.escalated', sort: id, ticketId: mail.escalation.ticketId, causeId: entryId };
    return { ...mail, staffId: id, address: email, deliveryId: deliveryIdOf(happening), causeKey: causeKeyOf(happening) };
  }

  /** Null when this was told already. */
  execute(mail: StaffMail, pressure: StaffPressure, now: Date): DeliveryEntity | null {
    if (pressure.toldBefore) return null;
    const { deliveryId: id, escalation, person, causeKey, staffId, address } = mail;
    const view = this.viewOf(mail, now);
    const letter = escalationLetter(view);
    const heldBack = reasonNotToTell(pressure);
    const from = this.sender.identityOf({ mailAddress: null, locale: person.locale });
    const sent = heldBack === null && this.outlet.isLocal;
    return {
      id, causeKey, staffId, address, ticketId: escalation.ticketId, customerId: null, participantId: null, template: 'escalation', channel: 'email', locale: person.locale,
      // Not the form of what customers get: an answer to it is no word of theirs.
      messageId: `<s.${id}@${from.domain}>`, automatic: true, sourceMessageId: null, floodSlot: null, templateVersion: null, createdAt: now,
      headers: { from: { name: view.company.name, address: from.address }, replyTo: from.address, inReplyTo: null, references: [] },
      subject: letter.subject, bodyText: pageToText(letter, view, staffFooter(view)), bodyHtml: pageToHtml(letter, view, staffFooter(view)),
      state: heldBack !== null ? 'suppressed' : sent ? 'sent' : 'queued', reason: heldBack,
      attempts: sent ? 1 : 0, providerAnswer: sent ? LOCAL_ANSWER : null, sentAt: sent ? now : null,
    };
  }

  private viewOf({ escalation, person, reason }: StaffMail, now: Date): EscalationView {
    const { locale, name } = person;
    const { reference, subject, priority, ownerName, metric, dueAt, escalationLevel: level } = escalation;
    const company = companyCardOf(escalation.company, locale, this.sender.identityOf({ mailAddress: null, locale }).address);
    return {
      locale, company, signature: null, name, reference, subject, priority, ownerName, metric, dueAt, level, reason, overdue: dueAt <= now,
      format: ReaderFormat.of({ language: locale, calendar: locale === 'fa' ? 'jalali' : 'gregorian', timeZone: company.timeZone }),
      link: `${this.env.publicUrl}/desk/t/${reference}`,
    };
  }
}
