import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Tells of the steps of the lifecycle that are the customer's to know. */
@JobHandler('notifications.status-changed', { on: ['ticket.status_changed'], queue: 'notify' })
export class StatusChangedJob implements RunsJob<'notifications.status-changed'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, changeId, action, from }: JobMap['notifications.status-changed'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'ticket.status_changed', sort: action, from, ticketId, causeId: changeId }, run);
  }
}
