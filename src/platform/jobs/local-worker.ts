import { Logger } from '@nestjs/common';
import type { Clock } from '../../kernel/clock';
import type { ClaimedJob } from './claimed-job';
import type { JobWork } from './job-dispatcher';
import type { JobStore } from './job-store';
import type { LoadGate } from './load-gate';
import { QueueSlots } from './queue-slots';

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
  private readonly slots: QueueSlots[];
  private loop?: Promise<void>;
  private again = false;
  private stopped = false;
  private waitedMs = 0;

  constructor(private readonly options: LocalWorkerOptions) {
    this.slots = [...options.limits].map(([queue, limit]) => new QueueSlots(queue, limit));
  }

  /** There may be something to do. */
  poke(): void {
    if (this.stopped) return;
    this.again = true;
    this.loop ??= this.take().finally(() => {
      this.loop = undefined;
      if (this.again) this.poke();
    });
  }

  /** Takes nothing more, and gives back what was claimed and not begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.again = false;
    await this.loop;
    await Promise.all(this.slots.flatMap((slots) => slots.empty()).map((job) => this.options.work.giveBack(job)));
  }

  private async take(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await new Promise(setImmediate);
      const full = (await this.options.gate?.admit(this.waitedMs)) ?? true;
      const wanted = this.wanted(full);
      if (wanted.size === 0 || this.stopped) continue;
      try {
        const dueBefore = new Date(this.options.clock.nowMs() - (this.options.overdueMs?.() ?? 0));
        this.launch(await this.options.store.claimDue(wanted, dueBefore), wanted);
      } catch (error) {
        this.log.warn(`Jobs could not be claimed: ${(error as Error).message}`);
        this.again = false;
      }
    }
  }

  /** Free places by queue, or one of each. A queue without any is looked at again when one of its jobs ends. */
  private wanted(full: boolean): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const slots of this.slots) {
      const free = Math.min(slots.wanted(), full ? Infinity : 1);
      if (free > 0) wanted.set(slots.queue, free);
      else slots.more = true;
    }
    return wanted;
  }

  private launch(jobs: ClaimedJob[], wanted: Map<string, number>): void {
    this.waitedMs = jobs.length > 0 ? this.options.clock.nowMs() - jobs[0]!.runAt.getTime() : 0;
    for (const slots of this.slots) {
      const asked = wanted.get(slots.queue);
      if (asked === undefined) continue;
      slots.fill(jobs.filter((job) => job.queue === slots.queue), asked);
      this.startNext(slots);
    }
  }

  private startNext(slots: QueueSlots): void {
    if (!this.stopped) {
      for (let job = slots.next(); job; job = slots.next()) this.runOne(job, slots);
    }
    if (slots.more && slots.wanted() > 0) this.poke();
  }

  private runOne(job: ClaimedJob, slots: QueueSlots): void {
    const from = performance.now();
    let free = false;
    const ended = (): void => {
      if (free) return;
      free = true;
      slots.ended(performance.now() - from);
      this.startNext(slots);
    };
    void this.options.work.runClaimed(job, ended).then(ended);
  }
}
