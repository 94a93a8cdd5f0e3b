import { Injectable } from '@nestjs/common';
import type { JobRun } from '../../platform/jobs/job-handler';
import { WaitingDeliveryQuery } from '../data/waiting-delivery.query';
import { Dispatch } from './dispatch';
import { LastLook } from './last-look';
import { Lanes } from './lanes';
import { RecordFailure } from './record-failure';
import { RecordSent } from './record-sent';

/**
 * Sends one delivery. A crash between the server's "accepted" and our record sends it once more with the same Message-ID and
 * the same bytes, which mail programs show once.
 */
@Injectable()
export class Deliver {
  constructor(
    private readonly waiting: WaitingDeliveryQuery,
    private readonly lanes: Lanes,
    private readonly lastLook: LastLook,
    private readonly dispatch: Dispatch,
    private readonly failure: RecordFailure,
    private readonly recording: RecordSent,
  ) {}

  async execute(deliveryId: string, run: JobRun): Promise<void> {
    const delivery = await this.waiting.find(deliveryId);
    if (!delivery || !(await this.lanes.enter(delivery, run)) || !(await this.lastLook.passes(delivery, run))) return;
    const sent = await this.dispatch.send(delivery).catch((error: unknown) => ({ error }));
    if (typeof sent === 'string') await this.recording.execute(delivery, sent, run);
    else await this.failure.execute(delivery, sent.error, run);
  }
}
