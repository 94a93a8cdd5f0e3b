import { Clock } from '../../src/kernel/clock';

/** A clock that stands still until it is told to move. */
export class FakeClock extends Clock {
  private ms: number;

  constructor(start: Date | string) {
    super();
    this.ms = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.ms);
  }

  set(instant: Date | string): void {
    this.ms = new Date(instant).getTime();
  }

  /** Moves by this many milliseconds. */
  advance(ms: number): void {
    this.ms += ms;
  }
}
