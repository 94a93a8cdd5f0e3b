import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import { SweepClocks } from '../app/sweep-clocks';

/** Every few seconds: what has fallen due? An index range read when nothing has. */
@JobHandler('sla.sweep', { everyMs: 5_000 })
export class SweepJob implements RunsJob<'sla.sweep'> {
  constructor(private readonly sweep: SweepClocks) {}

  async handle(): Promise<void> {
    await this.sweep.execute();
  }
}
