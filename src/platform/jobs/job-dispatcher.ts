import type { ClaimedJob } from './claimed-job';

/** What a dispatcher needs to know of a job that waits. */
export interface WaitingJob {
  id: string;
  queue: string;
  /** Business time, UTC. */
  runAt: Date;
  /** Number of the last lease; 0 when it was never claimed. */
  lease: number;
  /** With a key, a job that waited already may have taken the place of this one, so that the id may not exist. */
  key?: string | null;
}

/** What a dispatcher delivers to. No call ever rejects. */
export interface JobWork {
  /** Claims the job and runs it; does nothing when somebody else has it or it is not due. */
  run(jobId: string): Promise<unknown>;
  /** Runs a job that was claimed for this worker. `ended` is called as soon as its handler has ended, before that is recorded. */
  runClaimed(job: ClaimedJob, ended?: () => void): Promise<unknown>;
  /** The job was claimed and not begun: it waits again. */
  giveBack(job: ClaimedJob): Promise<unknown>;
}

/**
 * Brings waiting jobs to their handlers. PostgreSQL holds the truth; a dispatcher only delivers, may deliver twice,
 * and loses nothing when it loses everything it knows.
 */
export interface JobDispatcher {
  /** Begins to deliver in this process. Without it, `wake` still tells other processes. */
  start(work: JobWork): Promise<void>;
  /** These jobs were just committed. Never throws, never waits. */
  wake(jobs: WaitingJob[]): void;
  /** Stops taking new jobs; the ones under way go on. */
  stop(): Promise<void>;
  /** Lets go of connections, after `stop` and once the running jobs have ended. */
  close(): Promise<void>;
}

export const JOB_DISPATCHER = Symbol('JobDispatcher');
