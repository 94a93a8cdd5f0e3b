import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { type MessageContent, Tickets, type TicketSummary } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { guessLocale } from '../domain/guess-locale';
import { FindTicket } from './find-ticket';
import { MAIL_TEXTS } from './mail-texts';
import { routed } from './place-mail';
import { MailReader, type ReadMail } from './read-mail';

/** A message that can't be read, as far as its head tells. */
interface Unread {
  row: InboundMailEntity;
  /** Null when not even the head can be read. */
  head: ReadMail | null;
  locale: 'fa' | 'en';
  content: MessageContent;
}

/** Where its head says that it belongs. */
interface Whereabouts {
  /** The sender's own ticket. */
  own: TicketSummary | null;
  /** A ticket it may belong to; an agent decides. */
  guessedId: string | null;
}

/**
 * A message that can't be read goes on a ticket all the same, where a person looks at the raw mail: on its sender's own where the head
 * proves it, else on a new one.
 */
@Injectable()
export class QuarantineMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mails: InboundMailRepository,
    private readonly tickets: Tickets,
    private readonly reader: MailReader,
    private readonly threads: FindTicket,
    private readonly clock: Clock,
  ) {}

  async execute({ id, rawSha256, envelopeFrom, envelopeTo, messageId }: InboundMailEntity, reason: string, run: JobRun): Promise<void> {
    const head = await this.reader.readHead({ rawSha256, envelopeFrom, envelopeTo, messageId });
    await this.uow.run(async (tx) => {
      run.completeIn(tx);
      const row = await this.mails.lock(id, tx);
      if (!row) return;
      const at = this.clock.now();
      const holder = await this.mails.holder(row.messageId, tx);
      if (holder && holder.id !== id && holder.contentSha256.equals(row.contentSha256)) {
        this.mails.finish(id, { state: 'ignored', reason: 'duplicate', duplicateOf: holder.id, ticketId: holder.ticketId, at }, false, tx);
        return;
      }
      const ticketId = row.ticketId ?? (await this.place(row, head, tx));
      this.mails.finish(id, { ...head?.facts, state: 'quarantined', reason, ticketId, at }, holder === null, tx);
      const answered = row.ticketId === null && isPersons(head);
      tx.emit({ name: 'intake.mail_quarantined', payload: { inboundMailId: id, ticketId, reason, answered } });
    });
  }

  private async place(row: InboundMailEntity, head: ReadMail | null, tx: Tx): Promise<string> {
    const mail = describe(row, head);
    const { own, guessedId } = await this.whereabouts(mail);
    if (!own) return this.open(mail, { guessedId }, tx);
    const author = { kind: 'customer' as const, id: own.customerId, name: head?.sender.name || own.customerName };
    const received = await this.tickets.receive({ ticketId: own.id, author, channel: 'email', content: mail.content, receivedAt: row.receivedAt }, tx);
    return received.placed ? received.ticketId : this.open(mail, { followsId: own.id }, tx);
  }

  private async whereabouts({ row, head }: Unread): Promise<Whereabouts> {
    if (!head || !isPersons(head)) return { own: null, guessedId: null };
    const { mail, sender: { address }, facts } = head;
    const thread = await this.threads.execute({ row, mail, address, forged: facts.authentication === 'fail', quoted: '', patient: false });
    if (thread.kind === 'own') return { own: thread.ticket, guessedId: null };
    return { own: null, guessedId: thread.kind === 'none' ? thread.guessedId : thread.ticket.id };
  }

  /** The customer is the one that the head names; without a readable head nobody, and nobody is answered. */
  private async open({ row, head, locale, content }: Unread, link: { guessedId?: string | null; followsId?: string }, tx: Tx): Promise<string> {
    const texts = MAIL_TEXTS[locale];
    const email = head?.sender.address && !head.ours.includes(head.sender.address) ? head.sender.address : null;
    const { id } = await this.tickets.open({
      ...routed(head?.route), ...link, channel: 'email', content, receivedAt: row.receivedAt,
      subject: head?.facts.subject || (row.wholeSize === null ? texts.unreadableSubject : texts.tooLargeSubject),
      contact: { name: email ? head!.sender.name : texts.unknownSender, email, locale, preferredChannel: 'email' },
      // What is too large is answered in words of its own.
      acknowledge: email !== null && isPersons(head) && row.wholeSize === null,
    }, null, tx);
    return id;
  }
}

const isPersons = (head: ReadMail | null): boolean => head?.verdict.kind === 'person';

function describe(row: InboundMailEntity, head: ReadMail | null): Unread {
  const locale = head?.route?.language ?? guessLocale(head?.facts.subject ?? '');
  const { unreadableText, tooLargeText } = MAIL_TEXTS[locale];
  const raw = { name: 'message.eml', size: row.size, contentType: 'message/rfc822', sha256: row.rawSha256.toString('hex') };
  return { row, head, locale, content: { text: row.wholeSize === null ? unreadableText : tooLargeText, attachments: [raw], inboundMailId: row.id } };
}
