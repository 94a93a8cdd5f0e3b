import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './options';
import { endOrphans } from './left-over';
import { shutDown, type Postmaster } from './postmaster';

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 5_000;
/** A server that ran this long had started well: the next death is a new story. */
const STABLE_MS = 60_000;
const HOLD_MS = 1_000;

/** Keeps a server running until `stop()`: when it dies it is started again, for ever, with growing pauses. */
export class Supervisor {
  private stopping = false;
  private readonly halt = new AbortController();
  private readonly listeners: (() => void)[] = [];
  private readonly watching: Promise<void>;
  private stopped: Promise<void> | undefined;

  constructor(
    private current: Postmaster,
    private readonly cluster: string,
    private readonly start: (port: number) => Promise<Postmaster>,
    private readonly log: Log,
  ) {
    this.watching = this.watch();
  }

  get pid(): number {
    return this.current.pid;
  }

  onRestart(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Ends the server and the watch over it; calling it again waits for the same end. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private async end(): Promise<void> {
    this.stopping = true;
    this.halt.abort();
    // A server keeps no process running, so the wait for its end has to: else a process with nothing left to do leaves before.
    const hold = setInterval(() => undefined, HOLD_MS);
    try {
      await shutDown(this.current.pid, this.cluster);
      // One that is just being started has no name yet, but is a server process of the cluster.
      await endOrphans(this.cluster);
      await this.watching;
    } finally {
      clearInterval(hold);
    }
  }

  private async watch(): Promise<void> {
    let delayMs = FIRST_DELAY_MS;
    for (;;) {
      const since = performance.now();
      await this.current.ended;
      if (this.stopping) return;
      this.log('error', 'the database server died and is started again', { pid: this.current.pid });
      if (performance.now() - since > STABLE_MS) delayMs = FIRST_DELAY_MS;
      delayMs = await this.restart(delayMs);
      if (this.stopping) return shutDown(this.current.pid, this.cluster);
      this.log('info', 'the database server is back', { pid: this.current.pid });
      this.notify();
    }
  }

  /** Clients keep the port they know, so only that one will do. Returns the pause for the next time. */
  private async restart(delayMs: number): Promise<number> {
    while (!this.stopping) {
      try {
        this.current = await this.start(this.current.port);
        return Math.min(delayMs * 2, LONGEST_DELAY_MS);
      } catch (error) {
        this.log('error', 'the database server could not be started again', { error: String(error), retryInMs: delayMs });
        await pause(delayMs, undefined, { signal: this.halt.signal }).catch(() => undefined);
        delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      }
    }
    return delayMs;
  }

  private notify(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        this.log('error', 'a listener failed after the database came back', { error: String(error) });
      }
    }
  }
}
