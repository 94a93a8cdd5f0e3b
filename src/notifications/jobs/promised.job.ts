import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Tells the date that is now owed. */
@JobHandler('notifications.promised', { on: ['resolution.promised'], queue: 'notify' })
export class PromisedJob implements RunsJob<'notifications.promised'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, promiseId }: JobMap['notifications.promised'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'resolution.promised', sort: 'promised', ticketId, causeId: promiseId }, run);
  }
}
