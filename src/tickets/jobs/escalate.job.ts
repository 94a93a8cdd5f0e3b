import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { EscalateTicket } from '../app/escalate-ticket';

/** A step of a clock's ladder is due. */
@JobHandler('tickets.escalate', { on: ['sla.escalated'] })
export class EscalateJob implements RunsJob<'tickets.escalate'> {
  constructor(private readonly uow: UnitOfWork, private readonly escalate: EscalateTicket) {}

  async handle(payload: JobMap['tickets.escalate'], run: JobRun): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.escalate.execute(payload, tx);
      run.completeIn(tx);
    });
  }
}
