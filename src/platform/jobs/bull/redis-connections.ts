import { Redis, type RedisOptions } from 'ioredis';

/** All durations in milliseconds. */
const COMMON: RedisOptions = {
  connectTimeout: 5_000,
  enableReadyCheck: false,
  keepAlive: 10_000,
  retryStrategy: (times) => Math.min(2_000, 100 * times),
};

const COMMAND_MS = 5_000;
/** The blocking connection waits up to 5 s for a job; a server that is silent for longer is frozen. */
const BLOCKING_MS = 15_000;

/**
 * The connections behind all Bull queues: one for commands and one for messages are shared, and each queue has one that blocks.
 * While Redis is away, commands fail at once instead of piling up in memory.
 */
export class RedisConnections {
  private readonly all: Redis[] = [];
  private client?: Redis;
  private subscriber?: Redis;
  private answered = true;

  constructor(private readonly url: string) {}

  /** In the form Bull asks for them. */
  of(type: 'client' | 'subscriber' | 'bclient'): Redis {
    if (type === 'client') return (this.client ??= this.open({ enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: COMMAND_MS }));
    if (type === 'subscriber') return (this.subscriber ??= this.open({ maxRetriesPerRequest: null }));
    return this.open({ maxRetriesPerRequest: null, commandTimeout: BLOCKING_MS });
  }

  /** False as soon as the connection is known to be down, or the last question was not answered. */
  get up(): boolean {
    return this.of('client').status === 'ready' && this.answered;
  }

  /** Asks whether Redis answers. */
  async check(): Promise<boolean> {
    try {
      await this.of('client').ping();
      this.answered = true;
    } catch {
      this.answered = false;
    }
    return this.up;
  }

  close(): void {
    for (const connection of this.all) connection.disconnect();
  }

  private open(options: RedisOptions): Redis {
    const connection = new Redis(this.url, { ...COMMON, ...options });
    // Without a listener every failed reconnect is printed; whether Redis is there shows in `up`.
    connection.on('error', () => undefined);
    this.all.push(connection);
    return connection;
  }
}
