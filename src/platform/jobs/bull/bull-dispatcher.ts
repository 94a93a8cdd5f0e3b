import { Logger } from '@nestjs/common';
import type { Clock } from '../../../kernel/clock';
import { DueTimer } from '../due-timer';
import type { JobCensus } from '../job-census';
import type { JobDispatcher, JobWork, WaitingJob } from '../job-dispatcher';
import type { JobSettings } from '../job-settings';
import type { JobStore } from '../job-store';
import type { JobSweeper } from '../job-sweeper';
import { LoadGate } from '../load-gate';
import { LocalWorker } from '../local-worker';
import { BullQueues } from './bull-queues';

export interface BullParts {
  store: JobStore;
  census: JobCensus;
  sweeper: JobSweeper;
  settings: JobSettings;
  clock: Clock;
  redisUrl: string;
}

const PAGE = 2_000;
/** The row of a keyed job is known to the database alone; several that are committed together are looked up once. */
const KEYED_MS = 50;

/**
 * Delivery by Bull on Redis. Bull is only the wake-up: retries, times and states stay in PostgreSQL. A sweep hands over again
 * whatever waits, and while Redis is away or work piles up, jobs are claimed from PostgreSQL directly.
 */
export class BullDispatcher implements JobDispatcher {
  private readonly log = new Logger('Jobs');
  private readonly queues: BullQueues;
  private readonly due: DueTimer;
  private outbox: WaitingJob[] = [];
  private direct?: LocalWorker;
  private gate?: LoadGate;
  private turn: Promise<unknown> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;
  private sweepAt = Infinity;
  private wasUp = true;
  private stopped = false;

  constructor(private readonly parts: BullParts) {
    this.queues = new BullQueues(parts.redisUrl);
    this.due = new DueTimer(parts.clock, 2 * parts.settings.sweepMs, () => this.sweepWithin(0));
  }

  async start(work: JobWork): Promise<void> {
    const { store, census, settings, clock } = this.parts;
    const limits = new Map(census.queues().map((queue) => [queue, settings.limitOf(queue)]));
    this.gate = settings.gentle ? new LoadGate() : undefined;
    const overdueMs = () => (this.queues.redis.up ? settings.overdueMs : 0);
    this.direct = new LocalWorker({ store, clock, work, limits, gate: this.gate, overdueMs });
    for (const [queue, limit] of limits) {
      this.queues.process(queue, limit, async (jobId, since) => {
        await this.myTurn(since);
        return work.run(jobId);
      });
    }
    this.sweepWithin(0);
  }

  wake(jobs: WaitingJob[]): void {
    if (this.stopped) return;
    const now = this.parts.clock.nowMs();
    for (const job of jobs) {
      if (job.runAt.getTime() > now) this.due.set(job.runAt);
      else if (job.key) this.sweepWithin(KEYED_MS);
      else this.post(job);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.due.clear();
    await Promise.all([this.sweeping, this.queues.stop(), this.direct?.stop()]);
  }

  close(): Promise<void> {
    return this.queues.close();
  }

  /** Together with what else is committed in this turn of the loop. */
  private post(job: WaitingJob): void {
    if (!this.queues.redis.up) {
      this.direct?.poke();
      return;
    }
    this.outbox.push(job);
    if (this.outbox.length === 1) setImmediate(() => void this.queues.add(this.outbox.splice(0)));
  }

  /** Bull calls as often as the concurrency allows; the gate lets them pass one after the other. */
  private myTurn(since: number): Promise<unknown> {
    if (!this.gate) return Promise.resolve();
    return (this.turn = this.turn.then(() => this.gate!.admit(Date.now() - since)));
  }

  private sweepWithin(ms: number): void {
    const at = performance.now() + ms;
    if (this.stopped || !this.direct || at >= this.sweepAt) return;
    this.sweepAt = at;
    if (this.sweeping) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sweepAt = Infinity;
      this.sweeping = this.sweep().then((found) => this.plan(found === PAGE));
    }, ms);
  }

  /** The next sweep: soon when more waits, and when it was asked for during the last one. */
  private plan(more: boolean): void {
    this.sweeping = undefined;
    const asked = this.sweepAt - performance.now();
    this.sweepAt = Infinity;
    this.sweepWithin(Math.max(0, Math.min(asked, more ? this.parts.settings.sweepMs / 3 : this.parts.settings.sweepMs)));
  }

  /** @returns how many jobs were handed over. */
  private async sweep(): Promise<number> {
    const { census, clock } = this.parts;
    try {
      this.tell(await this.queues.redis.check());
      const found = (await census.oneAtATime(() => this.handOver())) ?? 0;
      this.direct?.poke();
      const next = await census.nextDue(clock.now());
      if (next && !this.stopped) this.due.set(next);
      return found;
    } catch (error) {
      this.log.warn(`The sweep for waiting jobs failed: ${(error as Error).message}`);
      return 0;
    }
  }

  private async handOver(): Promise<number> {
    const { sweeper, census, clock } = this.parts;
    await sweeper.sweep();
    const due = await census.findDue(clock.now(), PAGE);
    await this.queues.add(due);
    return due.length;
  }

  private tell(up: boolean): void {
    if (up !== this.wasUp) this.log.warn(up ? 'Redis is back.' : 'Redis is away; jobs are taken from PostgreSQL directly.');
    this.wasUp = up;
  }
}
