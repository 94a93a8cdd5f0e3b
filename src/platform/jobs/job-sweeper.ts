import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { JobCensus, type SweptJob } from './job-census';
import { JobSettings } from './job-settings';
import { JobStats } from './job-stats';

/** Brings back what fell out: jobs of vanished workers, jobs without a handler, recurrences that ended. */
@Injectable()
export class JobSweeper {
  private readonly log = new Logger('Jobs');
  private upkeepAt = -Infinity;

  constructor(
    private readonly census: JobCensus,
    private readonly stats: JobStats,
    private readonly settings: JobSettings,
    private readonly clock: Clock,
  ) {}

  /** One look. @returns the jobs that wait again. */
  async sweep(): Promise<SweptJob[]> {
    const at = performance.now();
    if (at - this.upkeepAt >= this.settings.upkeepMs) {
      await this.upkeep();
      this.upkeepAt = at;
    }
    const swept = await this.census.sweepExpired(this.clock.now());
    for (const job of swept) {
      if (job.state === 'dead') this.stats.dead++;
      this.log[job.state === 'dead' ? 'error' : 'warn'](`Job ${job.name} ${job.id} ${job.state === 'dead' ? 'is put aside' : 'waits again'}: ${job.lastError}`);
    }
    return swept.filter((job) => job.state === 'ready');
  }

  private async upkeep(): Promise<void> {
    const now = this.clock.now();
    const revived = await this.census.reviveKnown(now);
    if (revived > 0) this.log.log(`${revived} jobs wait again: their handler is here now.`);
    const unknown = await this.census.buryUnknown(now);
    if (unknown.length > 0) this.log.error(`Jobs without a handler were put aside: ${unknown.join(', ')}.`);
    await this.census.ensureRecurring(now);
  }
}
