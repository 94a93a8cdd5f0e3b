import { createAdapter } from '@socket.io/redis-adapter';
import { Redis, type RedisOptions } from 'ioredis';
import type { Server } from 'socket.io';
import { waitUntil } from './wait-until';
import { LiveBus } from './live-bus';

const KEY = 'peygir-live';
const EVENT = 'live';

/** All in milliseconds. */
const COMMON: RedisOptions = { connectTimeout: 5_000, keepAlive: 10_000, retryStrategy: (times) => Math.min(2_000, 100 * times) };
const COMMAND_MS = 1_500;
const PROBE_MS = 2_000;
const OPEN_MS = 3_000;

/** The adapter drops the promises of its commands; a refused one must not end the process as an unhandled rejection. */
class QuietRedis extends Redis {
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...sent);
    if (answer instanceof Promise) answer.catch(() => undefined);
    return answer;
  }
}

/** Processes tell each other through socket.io's Redis adapter. A Redis that is away delays news and stops nothing. */
export class RedisLiveBus<Change extends object = object> extends LiveBus<Change> {
  private readonly pub: Redis;
  private readonly sub: Redis;
  private probe?: NodeJS.Timeout;

  /** `io` need not be attached to a web server: a worker only tells. */
  constructor(url: string, private readonly io: Server) {
    super();
    this.pub = new QuietRedis(url, { ...COMMON, enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: COMMAND_MS });
    this.sub = new QuietRedis(url, { ...COMMON, maxRetriesPerRequest: null });
    for (const connection of [this.pub, this.sub]) connection.on('error', (error: Error) => this.log.debug(`Redis: ${error.message}`));
    io.adapter(createAdapter(this.pub, this.sub, { key: KEY }));
  }

  publish(changes: readonly Change[]): void {
    if (changes.length > 0) this.io.serverSideEmit(EVENT, changes);
  }

  async open(hears: boolean): Promise<void> {
    if (hears) this.io.on(EVENT, (changes: Change[]) => this.heard(changes));
    await waitUntil(() => this.connected, OPEN_MS);
    await this.look();
    this.probe = setInterval(() => void this.look(), PROBE_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.probe);
    this.endGap();
    await this.pub.quit().catch(() => undefined);
    this.pub.disconnect();
    this.sub.disconnect();
  }

  private get connected(): boolean {
    return this.pub.status === 'ready' && this.sub.status === 'ready';
  }

  /** Asks: a frozen server keeps its connections. */
  private async look(): Promise<void> {
    try {
      await this.pub.ping();
      if (this.connected) this.resumed();
      else this.interrupted('Redis is not connected');
    } catch (error) {
      this.interrupted((error as Error).message);
    }
  }
}
