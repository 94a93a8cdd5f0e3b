import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Asks once more whether it is solved. */
@JobHandler('notifications.confirmation-reminded', { on: ['ticket.confirmation_reminded'], queue: 'notify' })
export class ConfirmationRemindedJob implements RunsJob<'notifications.confirmation-reminded'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, eventId }: JobMap['notifications.confirmation-reminded'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'ticket.confirmation_reminded', sort: 'reminded', ticketId, causeId: eventId }, run);
  }
}
