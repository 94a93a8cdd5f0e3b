import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Announces an action taken, unless it is internal. */
@JobHandler('notifications.action-taken', { on: ['resolution.action_taken'], queue: 'notify' })
export class ActionTakenJob implements RunsJob<'notifications.action-taken'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, actionId, visibility }: JobMap['notifications.action-taken'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'resolution.action_taken', sort: visibility, ticketId, causeId: actionId }, run);
  }
}
