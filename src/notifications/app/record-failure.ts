import { Injectable, Logger } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import { makeStorable } from '../../kernel/text';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { SmtpSendError } from '../../platform/mail';
import { Clock } from '../../kernel/clock';
import { Customers } from '../../customers';
import { Participants, Tickets } from '../../tickets';
import type { WaitingDelivery } from '../data/waiting-delivery.query';
import { MOST_TRIES, pauseMs } from '../domain/lane-pace';
import { Lanes } from './lanes';

const MOST_ANSWER = 500;
const TRIED_SQL = `UPDATE delivery SET attempts = attempts + 1, provider_answer = $2 WHERE id = $1 AND state = 'queued'`;
const FAILED_SQL = `UPDATE delivery SET state = 'failed', reason = $3, attempts = attempts + 1, provider_answer = $2 WHERE id = $1 AND state = 'queued'`;

/** No such mailbox, no such host, not in use any more (RFC 3463, 3.2; RFC 7505): the address itself is at fault. */
const DEAD_ADDRESS = /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/;

/** What becomes of a mail that was not accepted: another try, or an entry on the ticket, so that somebody reaches for the telephone. */
@Injectable()
export class RecordFailure {
  private readonly log = new Logger('Mail');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly lanes: Lanes,
    private readonly tickets: Tickets,
    private readonly customers: Customers,
    private readonly participants: Participants,
    private readonly clock: Clock,
  ) {}

  async execute(delivery: WaitingDelivery, error: unknown, run: JobRun): Promise<void> {
    const answer = answerOf(error);
    const ours = !(error instanceof SmtpSendError);
    // A file or a key that can't be read just now says nothing of the reader's server: the mail waits as if that were busy.
    if (ours) this.log.warn(`Mail ${delivery.id} could not be made.`, error);
    if (!ours && !error.temporary) return this.giveUp(delivery, answer, 'refused', error, run);
    if (delivery.attempts + 1 >= MOST_TRIES) return this.giveUp(delivery, answer, 'gave_up', error, run);
    await this.uow.run(async (tx) => {
      await this.lanes.leave(delivery, tx);
      tx.stage(TRIED_SQL, [delivery.id, answer]);
      this.lanes.ask(delivery.id, new Date(this.clock.nowMs() + pauseMs(delivery.attempts + 1, Math.random())), tx);
      run.completeIn(tx);
    });
  }

  /** The ticket's entry can't be changed later, so it holds no address and not the server's words, which may name one. */
  private async giveUp(delivery: WaitingDelivery, answer: string | null, reason: 'refused' | 'gave_up', error: unknown, run: JobRun): Promise<void> {
    const { id: deliveryId, ticketId, staffId, participantId, template, sourceMessageId: messageId } = delivery;
    const code = error instanceof SmtpSendError ? error.code : null;
    const isDead = answer !== null && DEAD_ADDRESS.test(answer);
    await this.uow.run(async (tx) => {
      await this.lanes.leave(delivery, tx);
      if (isDead && !staffId) this.customers.markUndeliverable(delivery.address, this.clock.now(), tx);
      tx.stage(FAILED_SQL, [deliveryId, answer, reason]);
      const type = staffId ? 'staff_mail_failed' : participantId ? 'participant_mail_failed' : 'delivery_failed';
      const whose = staffId ? { staffId } : { messageId };
      if (ticketId) await this.tickets.amend(ticketId, { type, data: { deliveryId, template, reason, code, ...whose } }, SYSTEM, tx);
      if (ticketId && participantId && isDead) await this.participants.markUndeliverable(ticketId, [delivery.address], tx);
      run.completeIn(tx);
    });
  }
}

/** What was said outside; null when nobody outside was asked. */
const answerOf = (error: unknown): string | null =>
  (error instanceof SmtpSendError ? makeStorable(error.response ?? error.message).slice(0, MOST_ANSWER).toWellFormed() : null);
