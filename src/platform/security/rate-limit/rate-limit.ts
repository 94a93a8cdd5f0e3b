import { SetMetadata } from '@nestjs/common';
import type { StaffRequest } from '../route-rules';
import type { RateLimitRule } from './rate-limiter';

export const RATE_LIMITS = 'peygir:rate-limits';

export interface RouteLimit extends RateLimitRule {
  /** Whose requests are counted together: one address, one signed-in person or key, or what the function names. */
  by: 'ip' | 'session' | ((request: StaffRequest) => string);
}

/** Limits how often a route may be called; several limits may stand together. Above: 429 with Retry-After. */
export const RateLimit = (...limits: RouteLimit[]): MethodDecorator & ClassDecorator => SetMetadata(RATE_LIMITS, limits);
