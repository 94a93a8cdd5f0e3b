import { Logger } from '@nestjs/common';
import type { Clock } from '../../kernel/clock';
import type { ClaimedJob } from './claimed-job';
import type { JobWork } from './job-dispatcher';
import type { JobStore } from './job-store';
import type { LoadGate } from './load-gate';

export interface LocalWorkerOptions {
  store: JobStore;
  clock: Clock;
  work: JobWork;
  /** Most jobs at once, by queue. */
  limits: ReadonlyMap<string, number>;
  /** Absent where no requests are served. */
  gate?: LoadGate;
  /** Only what has been due for this long is taken, in milliseconds. */
  overdueMs?: () => number;
}

/** Claims due jobs in batches and runs them, so many of each queue at once. Idle until it is poked. */
export class LocalWorker {
  private readonly log = new Logger('Jobs');
  private readonly running = new Map<string, number>();
  /** Queues that may hold more than was taken. */
  private readonly more = new Set<string>();
  private loop?: Promise<void>;
  private again = false;
  private stopped = false;
  private waitedMs = 0;

  constructor(private readonly options: LocalWorkerOptions) {}

  /** There may be something to do. */
  poke(): void {
    if (this.stopped) return;
    this.again = true;
    this.loop ??= this.take().finally(() => {
      this.loop = undefined;
      if (this.again) this.poke();
    });
  }

  /** Takes nothing more. Resolves once the last claim has been answered; its jobs are handed to the runner. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.again = false;
    await this.loop;
  }

  private async take(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await new Promise(setImmediate);
      const full = (await this.options.gate?.admit(this.waitedMs)) ?? true;
      const wanted = this.wanted(full ? Infinity : 1);
      if (wanted.size === 0 || this.stopped) continue;
      try {
        const jobs = await this.options.store.claimDue(wanted, this.dueBefore());
        this.launch(jobs, wanted);
      } catch (error) {
        this.log.warn(`Jobs could not be claimed: ${(error as Error).message}`);
        this.again = false;
      }
    }
  }

  private dueBefore(): Date {
    return new Date(this.options.clock.nowMs() - (this.options.overdueMs?.() ?? 0));
  }

  /** Free places by queue, `most` of each. A queue without any is looked at again when one of its jobs ends. */
  private wanted(most: number): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const [queue, limit] of this.options.limits) {
      const free = Math.min(most, limit - (this.running.get(queue) ?? 0));
      if (free > 0) wanted.set(queue, free);
      else this.more.add(queue);
    }
    return wanted;
  }

  private launch(jobs: ClaimedJob[], wanted: Map<string, number>): void {
    this.waitedMs = jobs.length > 0 ? this.options.clock.nowMs() - jobs[0]!.runAt.getTime() : 0;
    for (const [queue, asked] of wanted) {
      if (jobs.filter((job) => job.queue === queue).length < asked) this.more.delete(queue);
      else this.more.add(queue);
    }
    for (const job of jobs) void this.runOne(job);
    if ([...this.more].some((queue) => this.hasPlace(queue))) this.again = true;
  }

  private async runOne(job: ClaimedJob): Promise<void> {
    this.running.set(job.queue, (this.running.get(job.queue) ?? 0) + 1);
    try {
      await this.options.work.runClaimed(job);
    } finally {
      this.running.set(job.queue, this.running.get(job.queue)! - 1);
      if (this.more.has(job.queue)) this.poke();
    }
  }

  private hasPlace(queue: string): boolean {
    return (this.running.get(queue) ?? 0) < (this.options.limits.get(queue) ?? 0);
  }
}
