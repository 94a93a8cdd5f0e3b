import { Clock } from '../kernel/clock';

/** The time inside the story: stands where it is put. */
export class StoryClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }
}
