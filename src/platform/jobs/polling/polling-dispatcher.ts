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
import { NotifyChannel } from './notify-channel';

export interface PollingParts {
  store: JobStore;
  census: JobCensus;
  sweeper: JobSweeper;
  settings: JobSettings;
  clock: Clock;
  /** Of the database, for the connection that listens. */
  url: string;
}

/**
 * Delivery by PostgreSQL alone: at once for jobs committed in this process, by `LISTEN`/`NOTIFY` for those of others,
 * by a timer for those that are due later, and by a slow poll for whatever else was missed.
 */
export class PollingDispatcher implements JobDispatcher {
  private readonly log = new Logger('Jobs');
  private readonly due: DueTimer;
  private channel: NotifyChannel;
  private worker?: LocalWorker;
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private stopped = false;

  constructor(private readonly parts: PollingParts) {
    const { clock, settings, url } = parts;
    this.due = new DueTimer(clock, 2 * settings.pollMs, () => void this.next());
    this.channel = new NotifyChannel(url, settings.notifyMs);
  }

  async start(work: JobWork): Promise<void> {
    const { store, census, settings, clock, url } = this.parts;
    const limits = new Map(census.queues().map((queue) => [queue, settings.limitOf(queue)]));
    this.worker = new LocalWorker({ store, clock, work, limits, gate: settings.gentle ? new LoadGate() : undefined });
    await this.channel.close();
    this.channel = new NotifyChannel(url, settings.notifyMs, () => this.worker?.poke());
    void this.channel.open();
    this.look();
  }

  wake(jobs: WaitingJob[]): void {
    if (this.stopped) return;
    const now = this.parts.clock.nowMs();
    for (const { runAt } of jobs) {
      if (runAt.getTime() > now) this.due.set(runAt);
      else this.worker?.poke();
    }
    this.channel.call();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.due.clear();
    await this.looking;
    await this.worker?.stop();
  }

  async close(): Promise<void> {
    await this.channel.close();
  }

  /** Takes what is due now, and sets the timer for what is due next. */
  private async next(): Promise<void> {
    this.worker?.poke();
    try {
      const next = await this.parts.census.nextDue(this.parts.clock.now());
      if (next && !this.stopped) this.due.set(next);
    } catch (error) {
      this.log.warn(`The next due time is not known: ${(error as Error).message}`);
    }
  }

  private look(): void {
    this.looking = this.poll().finally(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.look(), this.parts.settings.pollMs);
    });
  }

  private async poll(): Promise<void> {
    try {
      await this.parts.sweeper.sweep();
      await this.next();
    } catch (error) {
      this.log.warn(`The look for waiting jobs failed: ${(error as Error).message}`);
    }
  }
}
