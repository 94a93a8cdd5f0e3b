/**
 * The time of the business: due dates, run-at times, what a record says of when it happened.
 * Injected everywhere, so that a test can stand still or leap. Leases and locks use the database's own `now()` instead.
 */
export abstract class Clock {
  /** The present instant. */
  abstract now(): Date;

  /** The present instant in epoch milliseconds, UTC. */
  nowMs(): number {
    return this.now().getTime();
  }
}
