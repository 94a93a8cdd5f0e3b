import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Env } from '../config/env';
import { HealthCheck } from './health-check';

/** Redis answers, where it is configured. */
@Injectable()
export class RedisCheck extends HealthCheck implements OnApplicationShutdown {
  readonly name = 'redis';
  private redis?: Redis;

  constructor(private readonly env: Env) {
    super();
  }

  async check(): Promise<string | null> {
    if (!this.env.REDIS_URL) return null;
    if (!this.redis) {
      this.redis = new Redis(this.env.REDIS_URL, { maxRetriesPerRequest: 0, commandTimeout: 1_500, lazyConnect: true });
      this.redis.on('error', () => undefined);
      await this.redis.connect().catch(() => undefined);
    }
    await this.redis.ping();
    return null;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
