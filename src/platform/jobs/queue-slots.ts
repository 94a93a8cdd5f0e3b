import type { ClaimedJob } from './claimed-job';

/** Jobs that end faster than this (milliseconds) are claimed ahead; slower ones are left for other workers. */
const SHORT_MS = 50;
/** How many are claimed ahead, in multiples of the limit. */
const AHEAD = 3;
/** Weight of the newest duration in the running mean. */
const WEIGHT = 0.2;

/** The places of one queue in this process: running jobs, and short ones claimed ahead so that a claim brings many. */
export class QueueSlots {
  /** The queue may hold more than was taken. */
  more = false;
  running = 0;
  private readonly ahead: ClaimedJob[] = [];
  private meanMs = Infinity;

  constructor(readonly queue: string, private readonly limit: number) {}

  /** How many to claim now; 0 while too few places are free to be worth the trip. */
  wanted(): number {
    const most = this.limit * (this.meanMs < SHORT_MS ? 1 + AHEAD : 1);
    const room = most - this.running - this.ahead.length;
    return this.ahead.length === 0 || room * 2 >= most ? Math.max(0, room) : 0;
  }

  /** `asked`: how many were claimed for. */
  fill(jobs: readonly ClaimedJob[], asked: number): void {
    this.ahead.push(...jobs);
    this.more = jobs.length >= asked;
  }

  /** The next job that may start. */
  next(): ClaimedJob | undefined {
    if (this.running >= this.limit) return undefined;
    const job = this.ahead.shift();
    if (job) this.running++;
    return job;
  }

  ended(tookMs: number): void {
    this.running--;
    this.meanMs = this.meanMs === Infinity ? tookMs : this.meanMs * (1 - WEIGHT) + tookMs * WEIGHT;
  }

  /** What was claimed and not begun. */
  empty(): ClaimedJob[] {
    return this.ahead.splice(0);
  }
}
