import type { Env } from '../../config/env';
import { MemoryRateLimiter } from './memory-rate-limiter';
import { NoRateLimiter, type RateLimiter } from './rate-limiter';
import { RedisRateLimiter } from './redis-rate-limiter';

export function createRateLimiter(env: Env): RateLimiter {
  if (env.PEYGIR_RATE_LIMITS === 'off') return new NoRateLimiter();
  return env.REDIS_URL ? new RedisRateLimiter(env.REDIS_URL) : new MemoryRateLimiter();
}
