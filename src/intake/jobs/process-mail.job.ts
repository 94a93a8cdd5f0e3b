import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { ProcessMail } from '../app/process-mail';

/** Reads one received message and puts it where it belongs. The third failure goes to a person; more tries are for the database's sake. */
@JobHandler('intake.process-mail', { queue: 'intake', maxAttempts: 20 })
export class ProcessMailJob implements RunsJob<'intake.process-mail'> {
  constructor(private readonly process: ProcessMail) {}

  async handle(payload: JobMap['intake.process-mail'], run: JobRun): Promise<void> {
    await this.process.execute(payload, run);
  }
}
