import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Share of time the event loop is busy above which somebody may be waiting. */
const BUSY = 0.75;
const LOOK_EVERY_MS = 200;
/** Running jobs end in the first part; what still keeps the loop busy in the second is not ours. */
const SETTLE_MS = 5;
const PROBE_MS = 10;
const STEP_BACK_MS = 25;
/** No job waits longer than this for the sake of requests. */
export const PATIENCE_MS = 10_000;

/**
 * Lets jobs go ahead at full speed while the process has time, and two by two while it serves a burst of requests.
 * A busy event loop alone doesn't tell whose work it is, so the gate holds jobs back for a moment and looks again.
 */
export class LoadGate {
  private mark = performance.eventLoopUtilization();
  private lookedAt = 0;
  private crowded = false;

  /** Waits for a turn. `waitedMs`: how long the oldest job has waited. @returns false when only a few jobs may go. */
  async admit(waitedMs: number): Promise<boolean> {
    if (waitedMs > PATIENCE_MS) return true;
    if (!this.crowded) {
      if (performance.now() - this.lookedAt < LOOK_EVERY_MS) return true;
      const seen = performance.eventLoopUtilization(this.mark).utilization;
      this.look();
      if (seen < BUSY) return true;
    }
    await pause(SETTLE_MS);
    const from = performance.eventLoopUtilization();
    await pause(PROBE_MS);
    this.crowded = performance.eventLoopUtilization(from).utilization > BUSY;
    if (this.crowded) await pause(STEP_BACK_MS);
    this.look();
    return !this.crowded;
  }

  private look(): void {
    this.mark = performance.eventLoopUtilization();
    this.lookedAt = performance.now();
  }
}
