import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { ReaderQuery } from '../data/reader.query';
import type { WaitingDelivery } from '../data/waiting-delivery.query';
import { reasonNotToReach, type Suppression } from '../domain/decide-send';
import { purposeOf } from '../domain/routing';
import { Lanes } from './lanes';
import { TellUnsent } from './tell-unsent';

const HELD_BACK_SQL = `UPDATE delivery SET state = 'suppressed', reason = $2 WHERE id = $1 AND state = 'queued'`;

/**
 * The gate once more, right before a mail leaves: hours may lie between the writing and a try, in which a wish was withdrawn,
 * an address died, somebody was let go or the ticket turned out to be spam.
 */
@Injectable()
export class LastLook {
  constructor(
    private readonly readers: ReaderQuery,
    private readonly lanes: Lanes,
    private readonly unsent: TellUnsent,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** True when the mail may leave; otherwise it is on record why not, and its place on the lane is free. */
  async passes(delivery: WaitingDelivery, run: JobRun): Promise<boolean> {
    const { id, template, automatic } = delivery;
    const reader = await this.readers.of(id);
    const heldBack = reader && reasonNotToReach({ purpose: purposeOf(template), automatic }, reader);
    if (heldBack) await this.holdBack(delivery, heldBack, run);
    return reader !== null && heldBack === null;
  }

  private async holdBack(delivery: WaitingDelivery, reason: Suppression, run: JobRun): Promise<void> {
    const { id: deliveryId, ticketId, template, participantId, sourceMessageId: messageId } = delivery;
    await this.uow.run(async (tx) => {
      await this.lanes.leave(delivery, tx);
      tx.stage(HELD_BACK_SQL, [deliveryId, reason]);
      await this.unsent.stage({ deliveryId, ticketId, messageId, participantId, template, reason, at: this.clock.now() }, tx);
      run.completeIn(tx);
    });
  }
}
