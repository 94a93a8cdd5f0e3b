import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Says that the date of the answer moves, and why. */
@JobHandler('notifications.promised-date-changed', { on: ['ticket.promised_date_changed'], queue: 'notify' })
export class PromisedDateChangedJob implements RunsJob<'notifications.promised-date-changed'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, changeId }: JobMap['notifications.promised-date-changed'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'ticket.promised_date_changed', sort: 'changed', ticketId, causeId: changeId }, run);
  }
}
