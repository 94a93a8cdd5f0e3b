import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';
import { TellStaff } from '../app/tell-staff';

/** A step of the escalation ladder: whom it names among the staff, or the customer, hears of it. */
@JobHandler('notifications.escalated', { on: ['ticket.escalated'], queue: 'notify' })
export class EscalatedJob implements RunsJob<'notifications.escalated'> {
  constructor(private readonly notify: Notify, private readonly staff: TellStaff) {}

  handle(step: JobMap['notifications.escalated'], run: JobRun): Promise<void> {
    const { ticketId, entryId: causeId, action } = step;
    if (action.do !== 'message_customer') return this.staff.execute(step, run);
    // Policies of an earlier time name messages freely.
    const template = action.template === 'delayed' ? 'delayed' : 'still_working';
    return this.notify.execute({ event: 'ticket.escalated', sort: `message_customer.${template}`, ticketId, causeId }, run);
  }
}
