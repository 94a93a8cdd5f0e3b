/** How a process works its jobs off. All durations in milliseconds. */
export class JobSettings {
  /** Most jobs of a queue that run at once in this process; a queue without an entry has 4. */
  concurrency: Record<string, number> = { default: 8, mail: 4, notify: 8 };
  /** Slow poll: the longest a job waits when every wake was lost. */
  pollMs = 2_000;
  /** Least time between two calls to other processes. */
  notifyMs = 50;
  /** How long a stop waits for running jobs before it gives them back. */
  graceMs = 8_000;
  /** Between two looks for unknown names, ended recurrences and the like. */
  upkeepMs = 60_000;
  /** True where web requests are served by the same process: jobs then step back while it is busy. */
  gentle = true;
  /** Redis only: between two sweeps that hand waiting jobs to Bull again. */
  sweepMs = 3_000;
  /** Redis only: a job that waits longer than this is claimed from PostgreSQL directly. */
  overdueMs = 10_000;

  limitOf(queue: string): number {
    return this.concurrency[queue] ?? 4;
  }
}
