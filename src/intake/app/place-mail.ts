import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { type MessageContent, type NewTicket, Tickets, type TicketSummary } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { oneLine } from '../domain/mail-text';
import { editedSubject } from '../domain/subject-line';
import { FindTicket, type Thread } from './find-ticket';
import type { PreparedContent } from './prepare-content';
import type { ReadMail } from './read-mail';

/** Where a person's mail went. */
export interface Placed {
  state: 'ticket' | 'reply';
  ticketId: string;
}

/** A person's mail, ready to be put on a ticket. */
export interface PersonalMail extends ReadMail {
  row: InboundMailEntity;
  content: PreparedContent;
  /** Its headers call it automatic and a colleague says otherwise: nothing may answer it. */
  silent: boolean;
  patient: boolean;
}

/** Automatic answers to one sender; beyond these two systems are talking to each other. */
const LOOP = { short: 10, long: 100 };
const MOST_PROPOSED = 20;

/** Puts a person's mail where it belongs: on the ticket it answers, or on a new one. */
@Injectable()
export class PlaceMail {
  constructor(
    private readonly threads: FindTicket,
    private readonly tickets: Tickets,
    private readonly mails: InboundMailRepository,
  ) {}

  async execute(personal: PersonalMail, tx: Tx): Promise<Placed> {
    const { row, mail, sender, content, patient } = personal;
    const thread = row.ticketId
      ? { kind: 'own' as const, ticket: await this.tickets.get(row.ticketId) }
      : await this.threads.execute({ row, mail, address: sender.address, quoted: content.quoted ?? '', patient });
    const placed = thread.kind === 'none' ? await this.open(personal, thread.guessedId, tx) : await this.join(personal, thread, tx);
    await this.proposeParticipants(personal, placed.ticketId, tx);
    return placed;
  }

  private async join(personal: PersonalMail, { kind, ticket }: Exclude<Thread, { kind: 'none' }>, tx: Tx): Promise<Placed> {
    const { row, sender } = personal;
    const own = kind === 'own';
    const author = own
      ? { kind: 'customer' as const, id: ticket.customerId, name: sender.name || ticket.customerName }
      : { kind: 'third_party' as const, name: sender.address && sender.address !== sender.name ? `${sender.name} <${sender.address}>` : sender.name };
    const content = contentFor(personal, ticket);
    const received = await this.tickets.receive({ ticketId: ticket.id, author, channel: 'email', content, receivedAt: row.receivedAt }, tx);
    if (received.placed) return { state: row.ticketId ? 'ticket' : 'reply', ticketId: received.ticketId };
    const closed = await this.tickets.get(received.closedTicketId);
    if (!own) return this.open(personal, closed.id, tx);
    const opened = await this.tickets.follow(closed, content, 'email', row.receivedAt, tx);
    return { state: 'ticket', ticketId: opened.id };
  }

  private async open(personal: PersonalMail, guessedId: string | null, tx: Tx): Promise<Placed> {
    const { row, sender, content, silent, ours, route } = personal;
    const email = sender.address !== null && !ours.includes(sender.address) ? sender.address : null;
    const opened = await this.tickets.open({
      ...routed(route), channel: 'email', subject: content.title, content: contentFor(personal, { subject: content.title, reference: '' }),
      contact: { name: sender.name, email, locale: route?.language ?? content.locale, preferredChannel: 'email' }, receivedAt: row.receivedAt, guessedId,
      acknowledge: !silent && email !== null && !(await this.isLoop(email, row.receivedAt)),
    }, null, tx);
    return { state: 'ticket', ticketId: opened.id };
  }

  private async isLoop(address: string, at: Date): Promise<boolean> {
    const { short, long } = await this.mails.opened(address, at);
    return short >= LOOP.short || long >= LOOP.long;
  }

  /** Whoever stands in Cc is told nothing until an agent has said yes. */
  private async proposeParticipants({ mail, sender, ours }: PersonalMail, ticketId: string, tx: Tx): Promise<void> {
    const others = mail.cc.map(({ address }) => oneLine(address.toLowerCase(), 320)).filter((address) => address !== sender.address && !ours.includes(address));
    const addresses = [...new Set(others)].slice(0, MOST_PROPOSED);
    if (addresses.length > 0) await this.tickets.amend(ticketId, { type: 'participants_proposed', data: { addresses } }, SYSTEM, tx);
  }
}

/** What a new ticket takes from the address its mail came to. */
export const routed = (route: ReadMail['route'] | undefined): Pick<NewTicket, 'kind' | 'teamId' | 'categoryId' | 'mailAddressId'> =>
  ({ kind: route?.kind ?? 'complaint', teamId: route?.teamId, categoryId: route?.categoryId, mailAddressId: route?.id });

function contentFor({ row, content }: PersonalMail, ticket: Pick<TicketSummary, 'subject' | 'reference'>): MessageContent {
  const { text, quoted, html, attachments, subject } = content;
  return { text, quoted, html, attachments, subject: editedSubject(subject, ticket), inboundMailId: row.id };
}
