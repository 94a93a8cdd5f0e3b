import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { type Author, type MessageContent, type NewTicket, Participants, Tickets, type TicketSummary } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { oneLine } from '../domain/mail-text';
import { editedSubject } from '../domain/subject-line';
import { FindTicket, type Thread } from './find-ticket';
import { type Identified, IdentifySender, mayAnswer } from './identify-sender';
import { OpenForwarded } from './open-forwarded';
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

/** The same, when it is known whom it comes from. */
type IdentifiedMail = PersonalMail & Identified;

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
    private readonly identify: IdentifySender,
    private readonly participants: Participants,
    private readonly forwards: OpenForwarded,
  ) {}

  async execute(mail: PersonalMail, tx: Tx): Promise<Placed> {
    const personal = { ...mail, ...(await this.identify.execute(mail)) };
    const { row, sender, content, patient } = mail;
    const thread = row.ticketId
      ? { kind: 'own' as const, ticket: await this.tickets.get(row.ticketId) }
      : await this.threads.execute({ row, mail: mail.mail, address: sender.address, forged: mail.facts.authentication === 'fail', quoted: content.quoted ?? '', patient });
    const placed = thread.kind === 'none' ? await this.openAny(personal, thread.guessedId, tx) : await this.join(personal, thread, tx);
    await this.proposeParticipants(mail, placed.ticketId, tx);
    return placed;
  }

  private async join(personal: IdentifiedMail, { kind, ticket }: Exclude<Thread, { kind: 'none' }>, tx: Tx): Promise<Placed> {
    const { row } = personal;
    const { author, flag } = authorOf(personal, kind, ticket);
    const content = contentFor(personal, ticket, flag);
    const accepted = kind === 'participant';
    const received = await this.tickets.receive({ ticketId: ticket.id, author, channel: 'email', content, receivedAt: row.receivedAt, accepted }, tx);
    if (received.placed) return { state: row.ticketId ? 'ticket' : 'reply', ticketId: received.ticketId };
    const closed = await this.tickets.get(received.closedTicketId);
    if (kind !== 'own') return this.open(personal, closed.id, tx);
    // Merged into somebody else's: what follows is its own customer's.
    const before = closed.customerId === ticket.customerId ? closed : ticket;
    const opened = await this.tickets.follow(before, content, 'email', row.receivedAt, tx);
    return { state: 'ticket', ticketId: opened.id };
  }

  /** A colleague may pass on what a customer wrote to them; it is then the customer's. */
  private async openAny(personal: IdentifiedMail, guessedId: string | null, tx: Tx): Promise<Placed> {
    const { colleague, forwarded, route } = personal;
    if (!colleague || !forwarded || personal.ours.includes(forwarded.from.address)) return this.open(personal, guessedId, tx);
    const ticketId = await this.forwards.execute({ ...personal, ticket: routed(route), colleague, forwarded }, tx);
    return { state: 'ticket', ticketId };
  }

  private async open(personal: IdentifiedMail, guessedId: string | null, tx: Tx): Promise<Placed> {
    const { row, content, silent, ours, route } = personal;
    const { address } = personal.sender;
    const email = address !== null && !ours.includes(address) ? address : null;
    const opened = await this.tickets.open({
      ...routed(route), channel: 'email', subject: content.title, content: contentFor(personal, { subject: content.title, reference: '' }, personal.proof.flag),
      contact: { name: personal.sender.name, email, locale: route?.language ?? content.locale, preferredChannel: 'email' }, receivedAt: row.receivedAt, guessedId,
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
    const others = new Map(mail.cc.map(({ address, name }) => [oneLine(address.toLowerCase(), 320), oneLine(name, 200)]));
    const named = [...others].filter(([address]) => address !== sender.address && !ours.includes(address)).slice(0, MOST_PROPOSED);
    if (named.length === 0) return;
    await this.tickets.amend(ticketId, { type: 'participants_proposed', data: { addresses: named.map(([address]) => address) } }, SYSTEM, tx);
    this.participants.propose(ticketId, named.map(([address, name]) => ({ address, name, source: 'cc' })), tx);
  }
}

/** What a new ticket takes from the address its mail came to. */
export const routed = (route: ReadMail['route'] | undefined): Pick<NewTicket, 'kind' | 'teamId' | 'categoryId' | 'mailAddressId'> =>
  ({ kind: route?.kind ?? 'complaint', teamId: route?.teamId, categoryId: route?.categoryId, mailAddressId: route?.id });

/** As whom a mail joins a ticket: its customer, a proven colleague with a real token, or a third party. */
function authorOf({ sender, colleague, proof }: IdentifiedMail, kind: Exclude<Thread['kind'], 'none'>, ticket: TicketSummary): { author: Author; flag: Identified['proof']['flag'] } {
  if (kind === 'own') return { author: { kind: 'customer', id: ticket.customerId, name: sender.name || ticket.customerName }, flag: proof.flag };
  if (kind === 'third_party' && colleague && mayAnswer(colleague, ticket)) return { author: colleague, flag: null };
  const name = sender.address && sender.address !== sender.name ? `${sender.name} <${sender.address}>` : sender.name;
  return { author: { kind: 'third_party', name }, flag: colleague ? 'agent_without_access' : proof.flag };
}

function contentFor({ row, content, proof }: IdentifiedMail, ticket: Pick<TicketSummary, 'subject' | 'reference'>, flag: Identified['proof']['flag']): MessageContent {
  const { text, quoted, html, attachments, subject } = content;
  return { text, quoted, html, attachments, subject: editedSubject(subject, ticket), inboundMailId: row.id, sender: { ...proof, flag } };
}
