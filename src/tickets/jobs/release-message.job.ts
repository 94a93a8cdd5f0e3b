import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { HeldReply } from '../app/held-reply';

/** A reply that nobody called back is out. */
@JobHandler('tickets.release-message', { queue: 'notify' })
export class ReleaseMessageJob implements RunsJob<'tickets.release-message'> {
  constructor(private readonly held: HeldReply, private readonly uow: UnitOfWork) {}

  async handle({ messageId }: JobMap['tickets.release-message'], run: JobRun): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.held.release(messageId, tx);
      run.completeIn(tx);
    });
  }
}
