import { AsyncLocalStorage } from 'node:async_hooks';

/** The lease under which the present code runs, when it runs for a job. */
export interface HeldLease {
  jobId: string;
  lease: number;
  /** The unit of work whose commit also finishes the job. */
  finishing?: object;
  /** True once that commit is certain. */
  finished?: boolean;
}

/** Every unit of work inside a job's run checks this lease before it commits. */
export const heldLease = new AsyncLocalStorage<HeldLease | undefined>();
