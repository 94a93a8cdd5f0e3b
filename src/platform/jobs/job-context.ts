import { AsyncLocalStorage } from 'node:async_hooks';

/** The lease under which the present code runs, when it runs for a job. */
export interface HeldLease {
  jobId: string;
  lease: number;
}

/** Every unit of work inside a job's run checks this lease before it commits. */
export const heldLease = new AsyncLocalStorage<HeldLease>();
