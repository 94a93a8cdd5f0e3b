import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Deliver } from '../app/deliver';

/** Sends one delivery; what the server refuses for now is tried again with a growing pause. */
@JobHandler('notifications.deliver', { queue: 'mail' })
export class DeliverJob implements RunsJob<'notifications.deliver'> {
  constructor(private readonly deliver: Deliver) {}

  handle({ deliveryId }: JobMap['notifications.deliver'], run: JobRun): Promise<void> {
    return this.deliver.execute(deliveryId, run);
  }
}
