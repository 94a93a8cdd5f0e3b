import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import type { ParsedMail } from '../../platform/mail';
import { Customers } from '../../customers';
import { Participants, Tickets, type TicketSummary } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { readOurMessageId, tokensOfAddresses } from '../domain/our-ids';
import { referencesIn } from '../domain/subject-line';
import { recipientsOf } from './address-book';
import { storedMessageId } from './message-sketch';

/** Where a message belongs: the customer's own ticket, somebody else's by invitation, or none, perhaps with a guess for an agent. */
export type Thread =
  | { kind: 'own'; ticket: TicketSummary }
  /** Of somebody whom an agent let take part. */
  | { kind: 'participant'; ticket: TicketSummary }
  | { kind: 'third_party'; ticket: TicketSummary }
  | { kind: 'none'; guessedId: string | null };

/** The message that this one answers has reached us and is not dealt with yet; a moment later both find each other. */
export class AnswersPendingMail extends Error {}

/** What is looked for. */
export interface ThreadClues {
  row: Pick<InboundMailEntity, 'id' | 'envelopeTo' | 'messageId'>;
  mail: ParsedMail;
  /** Null when From names nobody. */
  address: string | null;
  /** Our own server says that From is forged: then only a real token opens a ticket. */
  forged?: boolean;
  /** The rest of the mail, below what the person wrote. */
  quoted: string;
  /** Wait for the message that is answered. */
  patient: boolean;
}

const MOST_CANDIDATES = 20;

/**
 * Signed token, then References and In-Reply-To, then the reference in the subject, then the one in the quote. A match counts
 * only when the sender is the ticket's customer, or takes part in it by an agent's leave, or the token is real: a number or a Message-ID can be
 * copied by anybody, and so can an address that fails DMARC.
 */
@Injectable()
export class FindTicket {
  constructor(private readonly tickets: Tickets, private readonly customers: Customers, private readonly mails: InboundMailRepository, private readonly participants: Participants) {}

  /** @throws AnswersPendingMail */
  async execute(clues: ThreadClues): Promise<Thread> {
    const customerId = clues.address ? ((await this.customers.byEmail(clues.address))?.id ?? null) : null;
    const isOwn = (ticket: TicketSummary): boolean => customerId !== null && ticket.customerId === customerId;
    const signed = await this.byTokens(clues);
    if (signed.length > 0) {
      const own = signed.find(isOwn);
      if (own) return { kind: 'own', ticket: own };
      const open = await this.firstWith(signed, clues.address);
      return open ? { kind: 'participant', ticket: open } : { kind: 'third_party', ticket: signed[0]! };
    }
    let guess: TicketSummary | null = null;
    for (const idOrReference of (await this.candidates(clues)).slice(0, MOST_CANDIDATES)) {
      const ticket = await this.find(idOrReference);
      guess ??= ticket;
      if (!ticket || clues.forged) continue;
      if (isOwn(ticket)) return { kind: 'own', ticket };
      if (await this.firstWith([ticket], clues.address)) return { kind: 'participant', ticket };
    }
    return { kind: 'none', guessedId: guess?.id ?? null };
  }

  /** The first of the tickets in which this address takes part. */
  private async firstWith(tickets: readonly TicketSummary[], address: string | null): Promise<TicketSummary | null> {
    for (const ticket of address ? tickets : []) if (await this.participants.isAccepted(ticket.id, address!)) return ticket;
    return null;
  }

  /** The ticket of a real token in the recipients' addresses or in a Message-ID of ours that is answered. */
  async byTokens({ row, mail }: Pick<ThreadClues, 'row' | 'mail'>): Promise<TicketSummary[]> {
    const { to, cc, delivered, envelope } = recipientsOf(mail, row);
    const addresses = [...to, ...cc, ...delivered, ...envelope];
    const answered = [...mail.inReplyTo, ...mail.references].flatMap((id) => readOurMessageId(id)?.replyToken ?? []);
    const tokens = new Set([...tokensOfAddresses(addresses), ...answered]);
    const found: TicketSummary[] = [];
    for (const token of [...tokens].slice(0, MOST_CANDIDATES)) {
      const ticket = await this.tickets.tokens.byReplyToken(token);
      if (ticket) found.push(ticket);
    }
    return found;
  }

  private async candidates({ row, mail, quoted, patient }: ThreadClues): Promise<string[]> {
    const ids = [...mail.inReplyTo, ...[...mail.references].reverse()].slice(0, 200).map(storedMessageId);
    // A different message under a Message-ID that is taken goes where the first one went.
    const known = await this.mails.known([...new Set([...ids, row.messageId])], row.id);
    if (patient && known.some(({ pending, messageId }) => pending && messageId !== row.messageId)) {
      throw new AnswersPendingMail('The message that this one answers is not dealt with yet.');
    }
    return [...known.flatMap(({ ticketId }) => ticketId ?? []), ...referencesIn(mail.subject), ...referencesIn(quoted)];
  }

  private async find(idOrReference: string): Promise<TicketSummary | null> {
    try {
      return await this.tickets.get(idOrReference);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return null;
      throw error;
    }
  }
}
