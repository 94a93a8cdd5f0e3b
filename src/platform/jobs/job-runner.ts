import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { LEASE_LOST, pgCode } from '../database/pg-errors';
import type { ClaimedJob } from './claimed-job';
import { CommitHooks } from './commit-hooks';
import { CompletionBatch } from './completion-batch';
import { HeldJob } from './held-job';
import { heldLease } from './job-context';
import type { JobWork } from './job-dispatcher';
import { PermanentJobError } from './job-handler';
import type { JobName } from './job-map';
import { JobRegistry } from './job-registry';
import { NO_HANDLER } from './job-sql';
import { JobStats } from './job-stats';
import { JobStore } from './job-store';
import { LeaseKeeper } from './lease-keeper';
import { errorText, settle } from './settle';

/** `skipped`: not ours to run; `lost`: another worker has it now, and what this run staged was refused. */
export type RunOutcome = 'done' | 'failed' | 'dead' | 'lost' | 'skipped';

/** Runs jobs under their leases and records what became of them. */
@Injectable()
export class JobRunner implements JobWork {
  private readonly log = new Logger('Jobs');
  private readonly held = new Map<HeldJob, Promise<RunOutcome>>();
  private readonly keeper: LeaseKeeper;
  private readonly completions: CompletionBatch;
  private ending = false;

  constructor(
    private readonly store: JobStore,
    private readonly registry: JobRegistry,
    private readonly stats: JobStats,
    private readonly hooks: CommitHooks,
    private readonly clock: Clock,
  ) {
    this.keeper = new LeaseKeeper(store, () => Math.min(...[...registry.all().values()].map((handler) => handler.leaseMs)));
    this.completions = new CompletionBatch(store);
  }

  /** True once no more jobs are begun. */
  get stopping(): boolean {
    return this.ending;
  }

  async run(jobId: string): Promise<RunOutcome> {
    if (this.stopping) return 'skipped';
    try {
      const job = await this.store.claim(jobId, this.clock.now());
      return job ? await this.runClaimed(job) : 'skipped';
    } catch (error) {
      this.log.warn(`Job ${jobId} could not be claimed: ${(error as Error).message}`);
      return 'skipped';
    }
  }

  async runClaimed(job: ClaimedJob, ended?: () => void): Promise<RunOutcome> {
    const handler = this.registry.all().get(job.name);
    if (this.stopping) return this.giveBack(job);
    if (!handler) return this.bury(job, `${NO_HANDLER}${job.name}.`).catch((error: unknown) => this.abandon(job, error));
    const held = new HeldJob(job, handler);
    const outcome = this.carry(held, ended).catch((error: unknown) => this.abandon(job, error));
    this.held.set(held, outcome);
    this.stats.running = this.held.size;
    const result = await outcome;
    this.held.delete(held);
    this.stats.running = this.held.size;
    return result;
  }

  async giveBack(job: ClaimedJob): Promise<RunOutcome> {
    try {
      if (await this.store.release(job)) this.announce(job, job.runAt);
      return 'skipped';
    } catch (error) {
      return this.abandon(job, error);
    }
  }

  /** Resolves when no job is under way. */
  async whenIdle(): Promise<void> {
    while (this.held.size > 0) await Promise.all(this.held.values());
  }

  /** Takes no more jobs, waits at most `graceMs` for the running ones and gives back what has not ended by then. */
  async stop(graceMs: number): Promise<void> {
    this.ending = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
    await Promise.race([this.whenIdle(), patience]);
    clearTimeout(timer);
    for (const held of this.held.keys()) {
      this.keeper.remove(held);
      await this.giveBack(held.job);
      held.giveUp();
    }
    this.keeper.stop();
  }

  private async carry(held: HeldJob, ended?: () => void): Promise<RunOutcome> {
    const { job, handler } = held;
    this.keeper.add(held);
    let failure: { error: unknown } | undefined;
    try {
      const work = heldLease.run(held.lease, async () => handler.handler.handle(job.payload as never as never[JobName], held.run()));
      if ((await Promise.race([work, held.lost])) === 'lost') return this.drop(job);
    } catch (error) {
      failure = { error };
    } finally {
      this.keeper.remove(held);
      ended?.();
    }
    if (held.lease.finished) return this.finished();
    return failure ? this.failed(held, failure.error) : this.complete(held);
  }

  private async complete({ job, handler }: HeldJob): Promise<RunOutcome> {
    if (handler.everyMs === undefined) return (await this.completions.add(job)) ? this.finished() : this.drop(job);
    const next = new Date(this.clock.nowMs() + handler.everyMs);
    if (!(await settle(() => this.store.repeat(job, next)))) return this.drop(job);
    this.announce(job, next);
    return this.finished();
  }

  private async failed({ job, handler }: HeldJob, error: unknown): Promise<RunOutcome> {
    if (pgCode(error) === LEASE_LOST) return this.drop(job);
    const text = errorText(error);
    const hopeless = error instanceof PermanentJobError || job.attempts >= job.maxAttempts;
    if (hopeless && handler.everyMs === undefined) return this.bury(job, text);
    const again = await settle(() => this.store.fail(job, text, this.clock.now(), handler.everyMs));
    if (!again) return this.drop(job);
    this.stats.failed++;
    this.log.warn(`Job ${job.name} ${job.id} failed on attempt ${job.attempts}, next ${again.toISOString()}: ${text}`);
    this.announce(job, again);
    return 'failed';
  }

  private async bury(job: ClaimedJob, why: string): Promise<RunOutcome> {
    if (!(await settle(() => this.store.dead(job, why)))) return this.drop(job);
    this.stats.dead++;
    this.log.error(`Job ${job.name} ${job.id} is put aside after attempt ${job.attempts}: ${why}`);
    return 'dead';
  }


  private announce(job: ClaimedJob, runAt: Date): void {
    this.hooks.committed([{ id: job.id, queue: job.queue, key: job.key, runAt, lease: job.lease }], []);
  }

  private finished(): RunOutcome {
    this.stats.done++;
    return 'done';
  }

  private drop(job: ClaimedJob): RunOutcome {
    this.stats.lost++;
    this.log.warn(`Job ${job.name} ${job.id}: lease ${job.lease} was lost; another worker has the job.`);
    return 'lost';
  }

  /** Nothing could be recorded: the lease ends by itself, and the job is tried again then. */
  private abandon(job: ClaimedJob, error: unknown): RunOutcome {
    this.stats.lost++;
    this.log.error(`What became of job ${job.name} ${job.id} could not be recorded: ${(error as Error).message}`);
    return 'lost';
  }
}
