import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { REPEATABLE } from '../domain/mail-states';

/** A person asks for another try: the message is dealt with from the beginning, and what became of it before is not done twice. */
@Injectable()
export class ReprocessMail {
  constructor(private readonly uow: UnitOfWork, private readonly mails: InboundMailRepository) {}

  /** @throws DomainError `not_found`, `mail.already_placed` */
  async execute(id: string): Promise<void> {
    const known = await this.mails.find(id);
    if (!known) throw DomainError.notFound('mail');
    await this.uow.run(async (tx) => {
      if (!(await this.mails.lock(id, tx, REPEATABLE))) {
        throw new DomainError('conflict', 'mail.already_placed', 'This mail is on a ticket already.', [], { ticketId: known.ticketId });
      }
      this.mails.restart(id, tx);
      tx.enqueue('intake.process-mail', { inboundMailId: id, byHand: true });
    });
  }
}
