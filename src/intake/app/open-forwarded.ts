import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { ForwardedMail } from '../../platform/mail';
import { normaliseEmail } from '../../customers';
import { type NewTicket, Tickets } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { guessLocale } from '../domain/guess-locale';
import { clip, firstWords, LIMITS, oneLine } from '../domain/mail-text';
import type { ProvenColleague } from './identify-sender';
import { MAIL_TEXTS } from './mail-texts';
import type { PreparedContent } from './prepare-content';

/** What a colleague passed on, and who they are. */
export interface PassedOn {
  row: InboundMailEntity;
  content: PreparedContent;
  colleague: ProvenColleague;
  forwarded: ForwardedMail;
  /** What the address it came to says of new tickets. */
  ticket: Pick<NewTicket, 'kind' | 'teamId' | 'categoryId' | 'mailAddressId'>;
}

/** A customer's mail that reached a colleague's own mailbox becomes the customer's ticket; who passed it on stands in its story. */
@Injectable()
export class OpenForwarded {
  constructor(private readonly tickets: Tickets) {}

  /** @returns the ticket's id */
  async execute({ row, content, colleague, forwarded, ticket }: PassedOn, tx: Tx): Promise<string> {
    const { from } = forwarded;
    const address = oneLine(normaliseEmail(from.address), 320);
    const text = clip(forwarded.text, LIMITS.text);
    const subject = oneLine(forwarded.subject, LIMITS.subject) || firstWords(text);
    const locale = guessLocale(subject, text);
    const { noSubject, noText } = MAIL_TEXTS[locale];
    const opened = await this.tickets.open({
      ...ticket, channel: 'email', subject: subject || noSubject, receivedAt: row.receivedAt,
      // Whether the customer wrote it is the colleague's word; the mail that our server looked at is the colleague's.
      content: { text: text || noText, attachments: content.attachments, inboundMailId: row.id, sender: { address, authentication: 'none', flag: null } },
      contact: { name: oneLine(from.name, LIMITS.name) || address, email: address, locale, preferredChannel: 'email' },
    }, colleague, tx);
    await this.tickets.amend(opened.id, { type: 'mail_forwarded', data: { note: clip(forwarded.note, 2_000) } }, colleague, tx);
    return opened.id;
  }
}
