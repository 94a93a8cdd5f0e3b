import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Acknowledges what was filed; an automatic mail gets no answer, as it would feed a loop. */
@JobHandler('notifications.ticket-opened', { on: ['ticket.opened'], queue: 'notify' })
export class TicketOpenedJob implements RunsJob<'notifications.ticket-opened'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, acknowledge }: JobMap['notifications.ticket-opened'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'ticket.opened', sort: acknowledge ? 'acknowledge' : 'silent', ticketId, causeId: ticketId }, run);
  }
}
