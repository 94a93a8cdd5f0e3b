import type { Tx } from '../database/tx';
import type { ClaimedJob } from './claimed-job';
import type { HeldLease } from './job-context';
import type { JobRun } from './job-handler';
import type { RegisteredHandler } from './job-registry';

/** A job while this process runs it. Monotonic times in milliseconds. */
export class HeldJob {
  readonly lease: HeldLease;
  readonly startedAt = performance.now();
  renewedAt = this.startedAt;
  /** Resolves when the job is no longer ours, so that nobody waits for a run that can't count. */
  readonly lost: Promise<'lost'>;
  private readonly abort = new AbortController();
  private lose: (value: 'lost') => void;

  constructor(readonly job: ClaimedJob, readonly handler: RegisteredHandler) {
    this.lease = { jobId: job.id, lease: job.lease };
    this.lost = new Promise((resolve) => (this.lose = resolve));
  }

  /** What the handler is told. */
  run(): JobRun {
    const { job, handler, lease } = this;
    return {
      id: job.id,
      attempt: job.attempts,
      last: handler.everyMs === undefined && job.attempts >= job.maxAttempts,
      signal: this.abort.signal,
      completeIn: (tx: Tx) => {
        if (handler.everyMs === undefined) lease.finishing = tx;
      },
    };
  }

  giveUp(): void {
    this.abort.abort();
    this.lose('lost');
  }
}
