import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';

const BOUNCED_SQL = `UPDATE delivery SET state = 'failed', reason = 'bounced' WHERE id = $1 AND state = 'sent'`;

/** A server accepted our mail and returned it later for good: the delivery says so. The ticket and the address were told already. */
@JobHandler('notifications.mail-bounced', { on: ['intake.mail_bounced'], queue: 'notify' })
export class MailBouncedJob implements RunsJob<'notifications.mail-bounced'> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ deliveryId, kind }: JobMap['notifications.mail-bounced'], run: JobRun): Promise<void> {
    if (!deliveryId || kind !== 'hard') return;
    await this.uow.run(async (tx) => {
      tx.stage(BOUNCED_SQL, [deliveryId]);
      run.completeIn(tx);
    });
  }
}
