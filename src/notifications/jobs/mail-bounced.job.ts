import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';

/** The server's first answer was "accepted"; what counts is what it said in its report ($2). */
const BOUNCED_SQL = `UPDATE delivery d SET state = 'failed', reason = 'bounced', settled_at = NULL, settled_by = NULL, provider_answer = coalesce(
    (SELECT e.data ->> 'diagnostic' FROM ticket_event e WHERE e.ticket_id = d.ticket_id AND e.type = 'mail_bounced' AND e.data ->> 'inboundMailId' = $2 LIMIT 1), d.provider_answer)
  WHERE d.id = $1 AND d.state = 'sent'`;

/** A server accepted our mail and returned it later for good: the delivery says so. The ticket and the address were told already. */
@JobHandler('notifications.mail-bounced', { on: ['intake.mail_bounced'], queue: 'notify' })
export class MailBouncedJob implements RunsJob<'notifications.mail-bounced'> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ deliveryId, inboundMailId, kind }: JobMap['notifications.mail-bounced'], run: JobRun): Promise<void> {
    if (!deliveryId || kind !== 'hard') return;
    await this.uow.run(async (tx) => {
      tx.stage(BOUNCED_SQL, [deliveryId, inboundMailId]);
      run.completeIn(tx);
    });
  }
}
