import { performance } from 'node:perf_hooks';
import { type RateCount, RateLimiter } from './rate-limiter';

const MOST_KEYS = 100_000;
const SWEEP_MS = 60_000;

/** Counters of this process. Time is the machine's steady clock, which no change of the date can move. */
export class MemoryRateLimiter extends RateLimiter {
  private readonly windows = new Map<string, { count: number; endsAt: number }>();
  private sweptAt = 0;

  protected add(key: string, windowMs: number, by: 1 | -1): RateCount {
    const now = performance.now();
    this.sweep(now);
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) this.windows.set(key, (window = { count: 0, endsAt: now + windowMs }));
    window.count = Math.max(0, window.count + by);
    return { count: window.count, resetMs: window.endsAt - now };
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < SWEEP_MS && this.windows.size < MOST_KEYS) return;
    this.sweptAt = now;
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    // Under a flood of addresses the oldest counters go first; memory stays bounded.
    for (const key of this.windows.keys()) {
      if (this.windows.size < MOST_KEYS) break;
      this.windows.delete(key);
    }
  }
}
