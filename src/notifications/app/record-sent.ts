import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { settle } from '../../platform/jobs/settle';
import { Tickets } from '../../tickets';
import type { WaitingDelivery } from '../data/waiting-delivery.query';
import { Lanes } from './lanes';

const SENT_SQL = `UPDATE delivery SET state = 'sent', sent_at = $2, provider_answer = $3, attempts = attempts + 1 WHERE id = $1 AND state = 'queued'`;

/** The server has the mail: on record with its answer, and a person's reply has reached its reader. */
@Injectable()
export class RecordSent {
  constructor(private readonly tickets: Tickets, private readonly lanes: Lanes, private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async execute(delivery: WaitingDelivery, answer: string, run: JobRun): Promise<void> {
    const { id, ticketId, participantId, sourceMessageId: messageId } = delivery;
    const at = this.clock.now();
    // The mail is out: an absent database must not make it go out again.
    await settle(() => this.uow.run(async (tx) => {
      await this.lanes.leave(delivery, tx);
      tx.stage(SENT_SQL, [id, at, answer]);
      // Clocks are about the customer.
      if (ticketId && messageId && !participantId) await this.tickets.replyDelivered({ ticketId, messageId, at }, tx);
      run.completeIn(tx);
    }));
  }
}
