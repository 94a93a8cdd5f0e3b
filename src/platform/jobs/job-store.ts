import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { ClaimedJob } from './claimed-job';
import { Database } from '../database/database';
import { pgCode } from '../database/pg-errors';
import { CLAIM_DUE, CLAIM_ONE, COMPLETE, DEAD, EXTEND, FAIL, RELEASE, REPEAT } from './job-sql';
import { JobRegistry } from './job-registry';

/** What names a lease: a job that moved on answers to another number. */
export type Leased = Pick<ClaimedJob, 'id' | 'lease'>;

/**
 * The rows of the `job` table as a queue. Whether a job is due is asked of the caller's clock (`now`, business time);
 * leases run by the database's `now()`. Whatever settles a job names its lease, and does nothing when that is lost.
 */
@Injectable()
export class JobStore {
  /** Names this process in `locked_by`. */
  readonly worker = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
  private leaseByName?: string;

  constructor(private readonly database: Database, private readonly registry: JobRegistry) {}

  /** Takes one job if it waits and is due, else null. */
  async claim(id: string, now: Date): Promise<ClaimedJob | null> {
    return (await this.unprepared<ClaimedJob>(CLAIM_ONE, [this.worker, this.leases(), id, now]))[0] ?? null;
  }

  /** Takes what is due, at most `limits` of each queue, oldest first; rows that others are taking are passed over. */
  async claimDue(limits: ReadonlyMap<string, number>, now: Date): Promise<ClaimedJob[]> {
    const jobs = await this.unprepared<ClaimedJob>(CLAIM_DUE, [this.worker, this.leases(), [...limits.keys()], [...limits.values()], now]);
    return jobs.sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Removes finished jobs. @returns the ids of those that were still ours. */
  complete(jobs: readonly Leased[]): Promise<Set<string>> {
    return this.settleMany(COMPLETE, jobs);
  }

  /** Renews leases for `leaseMs` from now. @returns the ids of those that were still ours. */
  extend(jobs: readonly (Leased & { leaseMs: number })[]): Promise<Set<string>> {
    return this.settleMany(EXTEND, jobs, [jobs.map((job) => job.leaseMs)]);
  }

  /** Back to waiting, with a pause that grows with each attempt but is at most `capMs`. @returns when it is due again, null when the lease was lost. */
  async fail(job: Leased, error: string, now: Date, capMs = 6 * 3_600_000): Promise<Date | null> {
    return (await this.requeue<{ runAt: Date }>(FAIL, [job.id, job.lease, error, now, capMs / 1000]))?.runAt ?? null;
  }

  /** Puts the job aside for a person to look at. */
  async dead(job: Leased, error: string): Promise<boolean> {
    return (await this.unprepared(DEAD, [job.id, job.lease, error])).length > 0;
  }

  /** Gives a job back untried. */
  async release(job: Leased): Promise<boolean> {
    return (await this.requeue(RELEASE, [job.id, job.lease])) !== null;
  }

  /** The job is done for now and due again at `next`. */
  async repeat(job: Leased, next: Date): Promise<boolean> {
    return (await this.requeue(REPEAT, [job.id, job.lease, next])) !== null;
  }

  /** A job of the same key may begin to wait in the same moment (23505): the next look sees it. */
  private async requeue<R>(sql: string, params: unknown[]): Promise<R | null> {
    for (let tries = 1; ; tries++) {
      try {
        return (await this.unprepared<R>(sql, params))[0] ?? null;
      } catch (error) {
        if (tries >= 5 || pgCode(error) !== '23505') throw error;
      }
    }
  }

  private async settleMany(sql: string, jobs: readonly Leased[], more: unknown[] = []): Promise<Set<string>> {
    if (jobs.length === 0) return new Set();
    const rows = await this.unprepared<{ id: string }>(sql, [jobs.map((job) => job.id), jobs.map((job) => job.lease), ...more]);
    return new Set(rows.map((row) => row.id));
  }

  /** Planned anew each time: a plan made while the table was empty would scan all of it once jobs have piled up. */
  private async unprepared<R>(text: string, values: unknown[]): Promise<R[]> {
    return (await this.database.pool.query({ text, values })).rows as R[];
  }

  private leases(): string {
    return (this.leaseByName ??= JSON.stringify(Object.fromEntries([...this.registry.all()].map(([name, handler]) => [name, handler.leaseMs]))));
  }
}
