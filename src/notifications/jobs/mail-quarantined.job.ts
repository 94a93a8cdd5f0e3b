import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Explains to the sender of a mail that is too large what became of it. */
@JobHandler('notifications.mail-quarantined', { on: ['intake.mail_quarantined'], queue: 'notify' })
export class MailQuarantinedJob implements RunsJob<'notifications.mail-quarantined'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, inboundMailId: causeId, reason, answered }: JobMap['notifications.mail-quarantined'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'intake.mail_quarantined', sort: answered ? reason : 'silent', ticketId, causeId }, run);
  }
}
