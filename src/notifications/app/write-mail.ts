import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';
import { ReaderFormat } from '../../platform/i18n/reader-format';
import { Tickets } from '../../tickets';
import type { TicketCircumstances } from '../data/circumstances.query';
import { MailTemplatesQuery } from '../data/mail-templates.query';
import type { Happening, Route } from '../domain/routing';
import type { LetterView } from '../templates/letter';
import { participantFooter, participantReply, type ParticipantReplyData } from '../templates/participant-reply';
import { writeLetter } from '../templates/templates';
import { letterToHtml, pageToHtml } from '../templates/to-html';
import { letterToText, pageToText } from '../templates/to-text';
import { companyCardOf } from './company-card';
import { LetterFacts } from './letter-facts';
import type { Passage } from './send-gate';
import { Sender } from './sender';

export interface WrittenMail {
  /** The address's name, or the company's, as the reader calls it. */
  fromName: string;
  subject: string;
  text: string;
  html: string;
}

export type LetterMail = WrittenMail & {
  /** Number of the wording; 0 for the program's own. */
  templateVersion: number;
};

/** Writes the letter of a happening in the reader's language and calendar. */
@Injectable()
export class WriteMail {
  constructor(
    private readonly facts: LetterFacts,
    private readonly templates: MailTemplatesQuery,
    private readonly tickets: Tickets,
    private readonly sender: Sender,
    private readonly env: Env,
  ) {}

  /** Null when there is nothing (any more) that the customer may be told. */
  async execute(route: Route, happening: Happening, { circumstances, byStranger }: Passage, now: Date): Promise<LetterMail | null> {
    const found = await this.facts.of(route.template, happening, circumstances);
    if (!found) return null;
    const view = this.viewOf(circumstances, byStranger, now);
    const { version: templateVersion, source } = await this.templates.current(route.template, view.locale);
    const letter = writeLetter(route.template, view, found.data, source);
    return { templateVersion, fromName: this.sender.identityOf(circumstances).name ?? view.company.name, subject: letter.subject, text: letterToText(letter, view), html: letterToHtml(letter, view) };
  }

  /** The same words for who takes part beside the customer. */
  forParticipant(message: ParticipantReplyData, about: TicketCircumstances, byStranger: boolean, now: Date): WrittenMail {
    const view = this.viewOf(about, byStranger, now);
    const letter = participantReply(view, message);
    const footer = participantFooter(view);
    const fromName = this.sender.identityOf(about).name ?? view.company.name;
    return { fromName, subject: letter.subject, text: pageToText(letter, view, footer), html: pageToHtml(letter, view, footer) };
  }

  private viewOf(about: TicketCircumstances, byStranger: boolean, now: Date): LetterView {
    const { locale, calendar, kind, reference, subject, promisedBy, ticketId, tokenSeed } = about;
    const { address, signature } = this.sender.identityOf(about);
    const company = companyCardOf(about.company, locale, address);
    const token = this.tickets.tokens.tracking({ id: ticketId, tokenSeed });
    const page = `${this.env.publicUrl}/t/${reference}`;
    return {
      locale, company, signature, kind, reference,
      subject: byStranger ? null : subject,
      format: ReaderFormat.of({ language: locale, calendar, timeZone: company.timeZone }),
      // A date that has passed is no promise any more.
      promisedBy: promisedBy && promisedBy > now ? promisedBy : null,
      name: byStranger ? null : about.customerName.replace(/\s+/g, ' ').trim() || null,
      links: { track: `${page}#${token}`, yes: `${page}?confirm=yes#${token}`, no: `${page}?confirm=no#${token}`, preferences: `${page}/preferences#${token}` },
    };
  }
}
