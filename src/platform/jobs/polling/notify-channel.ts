import { Logger } from '@nestjs/common';
import { Client } from 'pg';

const CHANNEL = 'peygir_jobs';
const LISTENER = 'peygir-jobs';

/** Calls only when some other process listens: a notification takes a lock of the whole server at commit. */
const CALL = `SELECT pg_notify('${CHANNEL}', '') WHERE EXISTS (SELECT 1 FROM pg_stat_activity
  WHERE application_name = '${LISTENER}' AND datname = current_database() AND pid <> pg_backend_pid())`;

const ALONE_MS = 2_000;
const LONGEST_RETRY_MS = 10_000;

/**
 * Tells other processes that jobs wait, and hears it from them, on a connection of its own: `NOTIFY` inside the business
 * transaction would make commits wait for each other. Lost calls only delay; a poll finds the jobs.
 */
export class NotifyChannel {
  private readonly log = new Logger('Jobs');
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private retry?: NodeJS.Timeout;
  private retryMs = 250;
  private calledAt = -Infinity;
  private gapMs: number;
  private closed = false;

  /** `heard` is called for other processes' calls; without it this end only calls. `everyMs`: least time between calls. */
  constructor(private readonly url: string, private readonly everyMs: number, private readonly heard?: () => void) {
    this.gapMs = everyMs;
  }

  async open(): Promise<void> {
    if (this.closed || this.client) return;
    const client = (this.client = this.connection());
    try {
      await client.connect();
      if (this.heard) await client.query(`LISTEN ${CHANNEL}`);
      this.retryMs = 250;
      this.heard?.();
    } catch (error) {
      this.fell(client, error as Error);
    }
  }

  /** Soon, and together with other calls. Never throws, never waits. */
  call(): void {
    if (this.closed || this.timer) return;
    const delay = Math.max(0, this.calledAt + this.gapMs - performance.now());
    this.timer = setTimeout(() => void this.send(), delay).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private connection(): Client {
    const client = new Client({
      connectionString: this.url, application_name: this.heard ? LISTENER : `${LISTENER}-caller`,
      connectionTimeoutMillis: 8_000, query_timeout: 10_000, keepAlive: true,
    });
    const self = client as unknown as { processID: number };
    client.on('notification', (call) => call.processId === self.processID || this.heard?.());
    client.on('error', (error) => this.fell(client, error));
    client.on('end', () => this.fell(client));
    return client;
  }

  private async send(): Promise<void> {
    this.calledAt = performance.now();
    try {
      if (!this.client) await this.open();
      const sent = (await this.client?.query(CALL))?.rowCount;
      this.gapMs = sent ? this.everyMs : Math.max(this.everyMs, ALONE_MS);
    } catch {
      // the other processes' poll finds the jobs
    } finally {
      this.timer = undefined;
    }
  }

  private fell(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    if (this.closed) return;
    if (error) this.log.warn(`The job channel was interrupted: ${error.message}`);
    this.retry = setTimeout(() => void this.open(), this.retryMs).unref();
    this.retryMs = Math.min(LONGEST_RETRY_MS, this.retryMs * 2);
  }
}
