import { DomainError } from '../../../kernel/domain-error';

/** How often something may happen. */
export interface RateLimitRule {
  /** Part of the counter's name. */
  name: string;
  /** Times within one window. */
  limit: number;
  /** Length of the window in milliseconds. */
  windowMs: number;
}

/** The count after a hit, and the milliseconds until the window ends. */
export interface RateCount {
  count: number;
  resetMs: number;
}

/** Counts by fixed windows: in this process, or in Redis for all processes together. */
export abstract class RateLimiter {
  protected abstract add(key: string, windowMs: number, by: 1 | -1): Promise<RateCount> | RateCount;

  /** Counts one. @throws DomainError `too_many_requests` with `retryAfterSeconds` when it is one too many. */
  async hit({ name, limit, windowMs }: RateLimitRule, who: string): Promise<void> {
    const { count, resetMs } = await this.add(`${name}:${who}`, windowMs, 1);
    if (count <= limit) return;
    throw new DomainError('too_many', 'too_many_requests', 'Too many tries; please wait a little.', [], {
      retryAfterSeconds: Math.max(1, Math.ceil(resetMs / 1000)),
    });
  }

  /** Takes one back: what was counted in advance turned out to be fine. */
  async refund({ name, windowMs }: RateLimitRule, who: string): Promise<void> {
    await this.add(`${name}:${who}`, windowMs, -1);
  }
}

/** No limits: only for measuring. */
export class NoRateLimiter extends RateLimiter {
  protected add(): RateCount {
    return { count: 0, resetMs: 0 };
  }
}
