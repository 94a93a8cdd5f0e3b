import { Logger } from '@nestjs/common';

/** While other processes can't be heard, listeners are told to look for themselves this often, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/**
 * Carries small changes (ids and facts, one flat object of at most about 2 KB each) to every other process with live
 * connections. It may lose some: what counts is in the database, and `onGap` says when to look there.
 */
export abstract class LiveBus<Change extends object = object> {
  protected readonly log = new Logger('Live');
  private readonly hearers: ((changes: Change[]) => void)[] = [];
  private readonly lookers: (() => void)[] = [];
  private gap?: NodeJS.Timeout;

  /** Soon and in order, never waiting, never throwing. This process does not hear its own. */
  abstract publish(changes: readonly Change[]): void;

  /** Connects; `hears` is false for a process that only tells. A server that is away does not fail it. */
  abstract open(hears: boolean): Promise<void>;

  /** Sends what waits, and lets go. */
  abstract close(): Promise<void>;

  /** Calls back with what other processes published. */
  onChanges(hearer: (changes: Change[]) => void): void {
    this.hearers.push(hearer);
  }

  /** Calls back when changes may have been missed: again and again while nothing is heard, and once when it is over. */
  onGap(looker: () => void): void {
    this.lookers.push(looker);
  }

  protected heard(changes: Change[]): void {
    for (const hearer of this.hearers) hearer(changes);
  }

  protected interrupted(reason: string): void {
    if (this.gap) return;
    this.log.warn(`Changes of other processes are not heard at present: ${reason}`);
    this.gap = setInterval(() => this.tellGap(), LOOK_EVERY_MS).unref();
  }

  protected resumed(): void {
    if (!this.gap) return;
    this.log.log('Changes of other processes are heard again');
    this.endGap();
    this.tellGap();
  }

  protected endGap(): void {
    clearInterval(this.gap);
    this.gap = undefined;
  }

  private tellGap(): void {
    for (const looker of this.lookers) looker();
  }
}

/** For the one process of the embedded mode: there is nobody else to tell. */
export class SingleProcessLiveBus<Change extends object = object> extends LiveBus<Change> {
  publish(): void {
    // nobody listens
  }

  async open(): Promise<void> {
    // nothing to connect to
  }

  async close(): Promise<void> {
    // nothing to let go
  }
}
