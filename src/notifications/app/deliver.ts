import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { settle } from '../../platform/jobs/settle';
import { Tickets } from '../../tickets';
import { type WaitingDelivery, WaitingDeliveryQuery } from '../data/waiting-delivery.query';
import { Dispatch } from './dispatch';
import { RecordFailure } from './record-failure';

const SENT_SQL = `UPDATE delivery SET state = 'sent', sent_at = $2, provider_answer = $3, attempts = attempts + 1 WHERE id = $1 AND state = 'queued'`;

/**
 * Sends one delivery. A crash between the server's "accepted" and our record sends it once more with the same Message-ID and
 * the same bytes, which mail programs show once.
 */
@Injectable()
export class Deliver {
  constructor(
    private readonly waiting: WaitingDeliveryQuery,
    private readonly dispatch: Dispatch,
    private readonly failure: RecordFailure,
    private readonly tickets: Tickets,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws SmtpSendError when it is to be tried again. */
  async execute(deliveryId: string, run: JobRun): Promise<void> {
    const delivery = await this.waiting.find(deliveryId);
    if (!delivery) return;
    const sent = await this.dispatch.send(delivery).catch((error: unknown) => ({ error }));
    if (typeof sent === 'string') await this.recordSent(delivery, sent, run);
    else await this.failure.execute(delivery, sent.error, run);
  }

  private async recordSent({ id, ticketId, sourceMessageId: messageId }: WaitingDelivery, answer: string, run: JobRun): Promise<void> {
    const at = this.clock.now();
    // The mail is out: an absent database must not make it go out again.
    await settle(() => this.uow.run(async (tx) => {
      tx.stage(SENT_SQL, [id, at, answer]);
      if (ticketId && messageId) await this.tickets.replyDelivered({ ticketId, messageId, at }, tx);
      run.completeIn(tx);
    }));
  }
}
