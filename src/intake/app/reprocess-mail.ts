import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { InboundMailRepository } from '../data/inbound-mail.repository';
import { type InboundMailState, OVERRULED, REPEATABLE } from '../domain/mail-states';

/** Messages that one call starts again. */
const MOST = 500;

/** A person asks for another try: the message is dealt with from the beginning, and what became of it before is not done twice. */
@Injectable()
export class ReprocessMail {
  constructor(private readonly uow: UnitOfWork, private readonly mails: InboundMailRepository, private readonly clock: Clock) {}

  /** @throws DomainError `not_found`, `mail.already_placed` */
  async execute(id: string): Promise<void> {
    await this.startAgain(id, REPEATABLE);
  }

  /** A person looked at what was held back and lets it through: the limits that held it are not asked again. @throws as `execute`; `mail.not_held` */
  async release(id: string): Promise<void> {
    await this.startAgain(id, ['quarantined']);
  }

  /** A person looked at what was held back and agrees; its ticket stays. @throws DomainError `not_found`, `mail.not_held` */
  async confirm(id: string, staffId: string): Promise<void> {
    await this.known(id);
    await this.uow.run(async (tx) => {
      if (!(await this.mails.lock(id, tx, ['quarantined']))) throw notHeld();
      this.mails.settle(id, staffId, this.clock.now(), tx);
    });
  }

  /** Everything that failed, oldest first. @returns how many wait again; call again while it is as many as one call takes. */
  async failed(): Promise<{ queued: number; most: number }> {
    let queued = 0;
    for (const id of await this.mails.inState('failed', MOST)) {
      const started = await this.startAgain(id, ['failed']).then(() => true, isMovedOn);
      if (started) queued++;
    }
    return { queued, most: MOST };
  }

  private async startAgain(id: string, states: readonly InboundMailState[]): Promise<void> {
    const { ticketId } = await this.known(id);
    const released = states.length === 1 && states[0] === 'quarantined';
    await this.uow.run(async (tx) => {
      const mail = await this.mails.lock(id, tx, states);
      if (!mail || (mail.state === 'bounce' && mail.ticketId !== null)) {
        throw released ? notHeld() : new DomainError('conflict', 'mail.already_placed', 'This mail is on a ticket already.', [], { ticketId });
      }
      this.mails.restart(id, tx);
      if (released) {
        await tx.query('SELECT 1');
        this.mails.letThrough(id, tx);
      }
      tx.enqueue('intake.process-mail', { inboundMailId: id, byHand: OVERRULED.includes(mail.state) });
    });
  }

  private async known(id: string): Promise<{ ticketId: string | null }> {
    const known = await this.mails.find(id);
    if (!known) throw DomainError.notFound('mail');
    return known;
  }
}

const notHeld = (): DomainError => new DomainError('conflict', 'mail.not_held', 'This mail is not held back (any more).');

/** Somebody or something dealt with it meanwhile. */
function isMovedOn(error: unknown): false {
  if (error instanceof DomainError && error.kind === 'conflict') return false;
  throw error;
}
