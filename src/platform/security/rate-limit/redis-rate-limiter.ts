import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { MemoryRateLimiter } from './memory-rate-limiter';
import { type RateCount, RateLimiter } from './rate-limiter';

/** Adds and starts the window in one step, so that no counter is ever left without an end. */
const SCRIPT = `local n = redis.call('INCRBY', KEYS[1], ARGV[2])
local ttl = redis.call('PTTL', KEYS[1])
if ttl < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) ttl = tonumber(ARGV[1]) end
return {n, ttl}`;

/** Counters shared by all processes. Without Redis each process counts for itself: a limit is then looser, never gone. */
export class RedisRateLimiter extends RateLimiter implements OnApplicationShutdown {
  private readonly log = new Logger('RateLimits');
  private readonly redis: Redis;
  private readonly fallback = new (class extends MemoryRateLimiter {
    count(key: string, windowMs: number, by: 1 | -1): RateCount {
      return this.add(key, windowMs, by);
    }
  })();

  constructor(url: string) {
    super();
    this.redis = new Redis(url, { maxRetriesPerRequest: 0, commandTimeout: 500, enableOfflineQueue: false, lazyConnect: false, keyPrefix: 'peygir:limit:' });
    this.redis.on('error', (error: Error) => this.log.debug(error.message));
  }

  protected async add(key: string, windowMs: number, by: 1 | -1): Promise<RateCount> {
    try {
      const [count, resetMs] = (await this.redis.eval(SCRIPT, 1, key, windowMs, by)) as [number, number];
      return { count, resetMs };
    } catch {
      return this.fallback.count(key, windowMs, by);
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
