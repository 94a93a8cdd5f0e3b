/**
 * Brings waiting jobs to `run`. PostgreSQL holds the truth; a dispatcher only delivers, may deliver twice,
 * and loses nothing when it loses everything it knows.
 */
export interface JobDispatcher {
  /** Begins to deliver; `run` claims the job itself and does nothing when somebody else has it. */
  start(run: (jobId: string) => Promise<void>): Promise<void>;
  /** These jobs were just committed. */
  wake(jobs: { id: string; queue: string; runAt: Date }[]): void;
  /** Stops taking new jobs and waits for the ones under way. */
  stop(): Promise<void>;
}

export const JOB_DISPATCHER = Symbol('JobDispatcher');
