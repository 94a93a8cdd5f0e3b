import type { Clock } from '../../kernel/clock';

/** Calls once the earliest known due time has come. Times beyond `horizonMs` are left to the slow poll. */
export class DueTimer {
  private timer?: NodeJS.Timeout;
  private at = Infinity;

  constructor(private readonly clock: Clock, private readonly horizonMs: number, private readonly fire: () => void) {}

  set(due: Date): void {
    const delayMs = due.getTime() - this.clock.nowMs();
    if (due.getTime() >= this.at || delayMs > this.horizonMs) return;
    this.clear();
    this.at = due.getTime();
    this.timer = setTimeout(() => {
      this.at = Infinity;
      this.fire();
    }, Math.max(0, delayMs) + 1);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.at = Infinity;
  }
}
