import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { Tx } from '../database/tx';
import type { EventName, JobMap, JobName } from './job-map';

export const JOB_HANDLER = 'peygir:job-handler';

export interface JobHandlerOptions {
  /** Events that make a job of this name; the event's payload becomes the job's. */
  on?: EventName[];
  /** Attempts before the job is put aside as dead. Default 12, which is about 18 hours with the backoff. */
  maxAttempts?: number;
  /** How long after its worker's last sign of life another may have the job, in milliseconds. Default 60,000. */
  leaseMs?: number;
  /** Jobs of one queue share its concurrency. Default `default`. */
  queue?: string;
  /** A recurring job: this many milliseconds after each run the next is due. One waits at any time; its payload is `{}`. */
  everyMs?: number;
}

export interface JobHandlerMeta extends JobHandlerOptions {
  name: JobName;
}

/** Marks a class as the one handler of a job; found at boot, where a missing or doubled handler stops the start. */
export const JobHandler = (name: JobName, options: JobHandlerOptions = {}): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(JOB_HANDLER, { name, ...options } satisfies JobHandlerMeta)) as ClassDecorator;

/** What a run knows about itself. */
export interface JobRun {
  id: string;
  /** 1 on the first try. */
  attempt: number;
  /** True when a failure now puts the job aside for good. */
  last: boolean;
  /** Aborts when the job was given to another worker or the process stops: whatever is still done is in vain. */
  signal: AbortSignal;
  /**
   * The unit of work also finishes the job: both happen or neither. It must be the last unit of the run.
   * Recurring jobs are not finished this way; for them it does nothing.
   */
  completeIn(tx: Tx): void;
}

/**
 * Does the work of one job. It may run twice (a lease can end while it works), so what it does must bear repeating.
 * A throw means another try later, with backoff; `PermanentJobError` means none.
 */
export interface RunsJob<N extends JobName> {
  handle(payload: JobMap[N], run: JobRun): Promise<void>;
}

/** The job can't succeed however often it is tried; it is put aside at once. */
export class PermanentJobError extends Error {}
