import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Notify } from '../app/notify';

/** Sends a colleague's public reply. */
@JobHandler('notifications.message-added', { on: ['ticket.message_added'], queue: 'notify' })
export class MessageAddedJob implements RunsJob<'notifications.message-added'> {
  constructor(private readonly notify: Notify) {}

  handle({ ticketId, messageId, authorKind, visibility }: JobMap['notifications.message-added'], run: JobRun): Promise<void> {
    return this.notify.execute({ event: 'ticket.message_added', sort: `${authorKind}.${visibility}`, ticketId, causeId: messageId }, run);
  }
}
