import { setTimeout as pause } from 'node:timers/promises';
import type { JobStore, Leased } from './job-store';
import { settle } from './settle';

interface Waiting {
  job: Leased;
  resolve: (ours: boolean) => void;
  reject: (error: unknown) => void;
}

const MOST = 500;
/** Under load a moment's wait, in milliseconds, lets many share a statement. */
const LINGER_MS = 4;

/** Removes finished jobs together: those that end while one statement is under way share the next. */
export class CompletionBatch {
  private waiting: Waiting[] = [];
  private flushing = false;

  constructor(private readonly store: JobStore) {}

  /** Resolves once the job is gone; false when its lease was lost. */
  add(job: Leased): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      if (this.flushing) return;
      this.flushing = true;
      setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST);
      try {
        const gone = await settle(() => this.store.complete(batch.map((entry) => entry.job)));
        for (const { job, resolve } of batch) resolve(gone.has(job.id));
        if (batch.length > 1) await pause(LINGER_MS);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.flushing = false;
  }
}
