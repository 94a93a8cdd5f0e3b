import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { LiveBus } from './live-bus';
import { packPayloads } from './pack-payloads';

const CHANNEL = 'peygir_live';
const LISTENER = 'peygir-live';

/** Only when another process listens: a notification takes a lock of the whole server at commit. */
const TELL = `SELECT pg_notify('${CHANNEL}', payload) FROM unnest($1::text[]) payload WHERE EXISTS (SELECT 1 FROM pg_stat_activity
  WHERE application_name = '${LISTENER}' AND datname = current_database() AND pid <> pg_backend_pid())`;

/** All in milliseconds. */
const EVERY_MS = 25;
const ALONE_MS = 100;
const PROBE_MS = 15_000;
const QUERY_MS = 5_000;
const LONGEST_RETRY_MS = 5_000;

const MOST_WAITING = 5_000;

/**
 * `NOTIFY` and `LISTEN` on a connection of their own, in batches: inside the business transaction a notification would make
 * commits wait for each other. Without Redis this is how processes tell each other.
 */
export class PostgresLiveBus<Change extends object = object> extends LiveBus<Change> {
  private client?: Client;
  private ready = false;
  private hears = false;
  private closed = false;
  private waiting: string[] = [];
  private timer?: NodeJS.Timeout;
  private sending?: Promise<void>;
  private sentAt = -Infinity;
  private gapMs = EVERY_MS;
  private retry?: NodeJS.Timeout;
  private retryMs = 250;
  private probe?: NodeJS.Timeout;

  constructor(private readonly url: string) {
    super();
  }

  publish(changes: readonly Change[]): void {
    if (this.closed) return;
    for (const change of changes) this.waiting.push(JSON.stringify(change));
    if (this.waiting.length > MOST_WAITING) this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    if (!this.client && !this.retry) void this.connect();
    this.schedule();
  }

  async open(hears: boolean): Promise<void> {
    this.hears = hears;
    if (!hears) return;
    await this.connect();
    this.probe = setInterval(() => void this.ask('SELECT 1'), PROBE_MS).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.ready && this.waiting.length > 0) await this.send();
    this.closed = true;
    this.endGap();
    for (const timer of [this.timer, this.retry, this.probe]) clearTimeout(timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    this.retry = undefined;
    if (this.closed || this.client) return;
    const client = (this.client = this.connection());
    try {
      await client.connect();
      // A notification is worth nothing after a crash, so its commit need not wait for the disk.
      await client.query(`SET synchronous_commit = off${this.hears ? `; LISTEN ${CHANNEL}` : ''}`);
      this.ready = true;
      this.retryMs = 250;
      this.resumed();
      this.schedule();
    } catch (error) {
      this.fell(client, (error as Error).message);
    }
  }

  private connection(): Client {
    const client = new Client({
      connectionString: this.url, application_name: this.hears ? LISTENER : `${LISTENER}-teller`,
      connectionTimeoutMillis: 8_000, query_timeout: QUERY_MS, keepAlive: true,
    });
    const self = client as unknown as { processID: number };
    client.on('notification', ({ processId, payload }) => {
      if (processId !== self.processID && payload) this.heard(JSON.parse(payload) as Change[]);
    });
    client.on('error', (error) => this.fell(client, error.message));
    client.on('end', () => this.fell(client, 'the connection ended'));
    return client;
  }

  private schedule(): void {
    if (this.timer || this.sending || !this.ready || this.closed || this.waiting.length === 0) return;
    const delay = Math.max(0, this.sentAt + this.gapMs - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.sending = this.send().finally(() => {
        this.sending = undefined;
        this.schedule();
      });
    }, delay).unref();
  }

  private async send(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    this.sentAt = performance.now();
    const told = await this.ask(TELL, [packPayloads(batch)]);
    if (told === null) this.waiting = [...batch, ...this.waiting].slice(-MOST_WAITING);
    else this.gapMs = told > 0 ? EVERY_MS : ALONE_MS;
  }

  /** The number of rows, or null when the server did not answer: the connection is then made anew. */
  private async ask(sql: string, params: unknown[] = []): Promise<number | null> {
    const { client } = this;
    if (!client || !this.ready) return null;
    try {
      return (await client.query(sql, params)).rowCount ?? 0;
    } catch (error) {
      this.fell(client, (error as Error).message);
      return null;
    }
  }

  private fell(client: Client, reason: string): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.ready = false;
    void client.end().catch(() => undefined);
    if (this.closed) return;
    if (this.hears) this.interrupted(reason);
    this.retry = setTimeout(() => void this.connect(), this.retryMs).unref();
    this.retryMs = Math.min(LONGEST_RETRY_MS, this.retryMs * 2);
  }
}
