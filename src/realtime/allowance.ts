import { performance } from 'node:perf_hooks';

/** How often one connection may ask for something, by fixed windows on the steady clock. */
export class Allowance {
  private count = 0;
  private endsAt = 0;

  constructor(private readonly limit: number, private readonly windowMs: number) {}

  /** Counts one. @returns 0 when it is allowed, else the milliseconds until it is again */
  take(now = performance.now()): number {
    if (now >= this.endsAt) {
      this.count = 0;
      this.endsAt = now + this.windowMs;
    }
    return ++this.count <= this.limit ? 0 : this.endsAt - now;
  }

  /** More than ten times what is allowed: no page of ours does that. */
  get abused(): boolean {
    return this.count > 10 * this.limit;
  }
}
