import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids';
import { Database } from '../database/database';
import type { WaitingJob } from './job-dispatcher';
import { JobRegistry } from './job-registry';
import {
  BURY_UNKNOWN, COUNT_BY_STATE, ENSURE_REPEATED, FIND, FIND_DUE, NEXT_DUE, OLDEST_WAITING, REVIVE_KNOWN, SWEEP_EXPIRED,
} from './job-sql';
import type { JobEntity, JobState } from './job.entity';

/** Any number; the same in every process, so that only one sweeps at a time. */
const SWEEP_LOCK = 7_264_402;

/** A job taken back from a worker that vanished. */
export interface SweptJob extends WaitingJob {
  name: string;
  state: 'ready' | 'dead';
  lastError: string;
}

export type JobStanding = Pick<JobEntity, 'id' | 'queue' | 'name' | 'key' | 'state' | 'runAt' | 'attempts' | 'lease' | 'lastError'>;

export interface QueueCount {
  queue: string;
  state: JobState;
  count: number;
}

/** Questions about all jobs, and the care for those that nobody holds. `now` is business time. */
@Injectable()
export class JobCensus {
  constructor(private readonly database: Database, private readonly registry: JobRegistry) {}

  /** Queues that some handler of this process serves. */
  queues(): string[] {
    return [...new Set([...this.registry.all().values()].map((handler) => handler.queue))];
  }

  /** Waiting jobs whose time has come, oldest first. */
  findDue(now: Date, most = 1_000): Promise<WaitingJob[]> {
    return this.database.query(FIND_DUE, [now, most]);
  }

  /** One job as it stands; null when it is done or never was. */
  find(id: string): Promise<JobStanding | null> {
    return this.database.one(FIND, [id]);
  }

  /** The first time after `now` at which a waiting job is due, or null. */
  async nextDue(now: Date): Promise<Date | null> {
    return (await this.database.one<{ runAt: Date | null }>(NEXT_DUE, [this.queues(), now]))?.runAt ?? null;
  }

  /** How long the oldest due job has waited, in milliseconds; 0 when none does. For readiness. */
  async oldestWaitMs(now: Date): Promise<number> {
    const row = await this.database.one<{ runAt: Date | null }>(OLDEST_WAITING, [this.queues()]);
    return row?.runAt ? Math.max(0, now.getTime() - row.runAt.getTime()) : 0;
  }

  /** Runs the work unless another process is at it now. @returns null when one is. */
  async oneAtATime<T>(work: () => Promise<T>): Promise<T | null> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [SWEEP_LOCK]);
      if (!rows[0]!.mine) return null;
      try {
        return await work();
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [SWEEP_LOCK]);
      }
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      // A connection that may still hold the lock must not go back to the pool.
      client.release(broken);
    }
  }

  counts(): Promise<QueueCount[]> {
    return this.database.query(COUNT_BY_STATE);
  }

  /** Takes jobs back whose lease has ended: to wait, or aside when the attempts are used up. */
  sweepExpired(now: Date, most = 500): Promise<SweptJob[]> {
    return this.database.query(SWEEP_EXPIRED, [now, most]);
  }

  /** Puts due jobs aside that no handler knows. @returns their names. */
  async buryUnknown(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(BURY_UNKNOWN, [[...this.registry.all().keys()], now]);
    return [...new Set(rows.map((row) => row.name))];
  }

  /** Gives jobs another chance that were put aside for want of a handler which is here now. @returns how many. */
  async reviveKnown(now: Date): Promise<number> {
    return (await this.database.query(REVIVE_KNOWN, [[...this.registry.all().keys()], now])).length;
  }

  /** Makes sure that every recurring job waits or runs, once. */
  async ensureRecurring(now: Date): Promise<void> {
    for (const handler of this.registry.all().values()) {
      if (handler.everyMs === undefined) continue;
      await this.database.query(ENSURE_REPEATED, [newId(), handler.queue, handler.name, `every:${handler.name}`, now, handler.maxAttempts]);
    }
  }
}
