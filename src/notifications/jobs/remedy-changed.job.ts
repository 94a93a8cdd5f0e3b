import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Offers what makes it good, and tells when it is done. */
@JobHandler('notifications.remedy-changed', { on: ['resolution.remedy_changed'], queue: 'notify' })
export class RemedyChangedJob implements RunsJob<'notifications.remedy-changed'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, remedyId, state }: JobMap['notifications.remedy-changed'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'resolution.remedy_changed', sort: state, ticketId, causeId: remedyId }, run);
  }
}
