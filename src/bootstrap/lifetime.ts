import type { Logger } from '../platform/logging/create-logger';

/** The longest an orderly end may take, in milliseconds. */
const DEADLINE_MS = 9_500;

/** What has been started and must be ended, last first, when a signal comes or the start fails. */
export class Lifetime {
  private readonly endings: (() => Promise<void>)[] = [];
  private ending?: Promise<void>;

  constructor(private readonly log: Logger) {}

  /** Ends the process on SIGTERM and SIGINT; a second signal changes nothing, the deadline ends it in any case. */
  listenToSignals(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        this.log.info({ signal }, 'shutting down');
        void this.end(0);
      });
    }
  }

  /** Registers how to end what was just started. */
  onEnd(ending: () => Promise<void>): void {
    this.endings.push(ending);
  }

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  end(exitCode: number): Promise<void> {
    this.ending ??= this.run(exitCode);
    return this.ending;
  }

  private async run(exitCode: number): Promise<void> {
    const deadline = setTimeout(() => {
      this.log.error('the orderly end took too long');
      this.log.flush();
      process.exit(exitCode);
    }, DEADLINE_MS);
    deadline.unref();
    for (const ending of this.endings.reverse()) {
      try {
        await ending();
      } catch (error) {
        this.log.error({ err: error }, 'a part did not end in order');
      }
    }
    this.log.info('ended');
    this.log.flush(() => process.exit(exitCode));
  }
}
