import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Says that the date of a promise moves, and why. */
@JobHandler('notifications.promise-changed', { on: ['resolution.promise_changed'], queue: 'notify' })
export class PromiseChangedJob implements RunsJob<'notifications.promise-changed'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, changeId }: JobMap['notifications.promise-changed'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'resolution.promise_changed', sort: 'changed', ticketId, causeId: changeId }, run);
  }
}
