import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import type { BounceReport } from '../../platform/mail';
import { Customers, normaliseEmail } from '../../customers';
import { Participants, Tickets, type TicketSummary } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { storyOfReport } from '../domain/bounce-facts';
import { clip, oneLine } from '../domain/mail-text';
import { readOurMessageId } from '../domain/our-ids';
import { FindTicket } from './find-ticket';
import type { ReadMail } from './read-mail';

/** A mail of ours goes to one address; a report that names more is not written about it. */
const MOST_RECIPIENTS = 10;

export interface Bounced {
  state: 'bounce';
  reason: string;
  ticketId: string | null;
}

/**
 * A report about mail of ours (RFC 3464): it goes on the ticket, and an address that fails for good is marked. Only a report
 * that carries a real token of the ticket is believed: anybody can write one.
 */
@Injectable()
export class RecordBounce {
  constructor(private readonly tickets: Tickets, private readonly customers: Customers, private readonly threads: FindTicket, private readonly participants: Participants) {}

  async execute(row: InboundMailEntity, { mail, report }: ReadMail, tx: Tx): Promise<Bounced> {
    if (!report) return { state: 'bounce', reason: 'unreadable_report', ticketId: null };
    const original = report.originalMessageId ? readOurMessageId(report.originalMessageId) : null;
    const named = original ? await this.tickets.tokens.byReplyToken(original.replyToken) : null;
    const ticket = named ?? (await this.threads.byTokens({ row, mail }))[0] ?? null;
    if (!ticket) return { state: 'bounce', reason: 'unknown_original', ticketId: null };
    const story = storyOfReport(report.action);
    if (story) await this.tell(story, ticket, row, report, named ? original!.deliveryId : null, tx);
    return { state: 'bounce', reason: story ? report.kind : report.action, ticketId: ticket.id };
  }

  private async tell(type: string, ticket: TicketSummary, row: InboundMailEntity, report: BounceReport, deliveryId: string | null, tx: Tx): Promise<void> {
    const { kind, recipients, diagnostic } = report;
    const address = recipients[0] ? oneLine(normaliseEmail(recipients[0].address), 320) : null;
    const data = { kind, address, status: recipients[0]?.status ?? null, diagnostic: diagnostic === null ? null : clip(diagnostic, 500), deliveryId, inboundMailId: row.id };
    const failed = recipients.filter((one) => one.kind === 'hard').slice(0, MOST_RECIPIENTS).map((one) => normaliseEmail(one.address));
    for (const each of failed) {
      const owner = await this.customers.byEmail(each);
      if (owner?.id === ticket.customerId) this.customers.markUndeliverable(each, row.receivedAt, tx);
    }
    await this.tickets.amend(ticket.id, { type, data }, SYSTEM, tx);
    await this.participants.markUndeliverable(ticket.id, failed, tx);
    tx.emit({ name: 'intake.mail_bounced', payload: { inboundMailId: row.id, ticketId: ticket.id, deliveryId, address, kind } });
  }
}
