import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { Tickets } from '../../tickets';
import type { InboundMailEntity } from '../data/inbound-mail.entity';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { guessLocale } from '../domain/guess-locale';
import { MAIL_TEXTS } from './mail-texts';
import { routed } from './place-mail';
import { MailReader, type ReadMail } from './read-mail';

/** A message that can't be read becomes a ticket all the same: a person looks at the raw mail. */
@Injectable()
export class QuarantineMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mails: InboundMailRepository,
    private readonly tickets: Tickets,
    private readonly reader: MailReader,
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
      const ticketId = row.ticketId ?? (await this.open(row, head, tx));
      this.mails.finish(id, { ...head?.facts, state: 'quarantined', reason, ticketId, at }, holder === null, tx);
      tx.emit({ name: 'intake.mail_quarantined', payload: { inboundMailId: id, ticketId, reason } });
    });
  }

  /** The customer is the one that the head names; without a readable head nobody, and nobody is answered. */
  private async open(row: InboundMailEntity, head: ReadMail | null, tx: Tx): Promise<string> {
    const subject = head?.facts.subject ?? '';
    const locale = head?.route?.language ?? guessLocale(subject);
    const texts = MAIL_TEXTS[locale];
    const email = head?.sender.address && !head.ours.includes(head.sender.address) ? head.sender.address : null;
    const raw = { name: 'message.eml', size: row.size, contentType: 'message/rfc822', sha256: row.rawSha256.toString('hex') };
    const { id } = await this.tickets.open({
      ...routed(head?.route), channel: 'email', subject: subject || (row.wholeSize === null ? texts.unreadableSubject : texts.tooLargeSubject), receivedAt: row.receivedAt,
      content: { text: row.wholeSize === null ? texts.unreadableText : texts.tooLargeText, attachments: [raw], inboundMailId: row.id },
      contact: { name: email ? head!.sender.name : texts.unknownSender, email, locale, preferredChannel: 'email' },
      acknowledge: email !== null && head!.verdict.kind === 'person',
    }, null, tx);
    return id;
  }
}
