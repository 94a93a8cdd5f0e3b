import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { limitAddress } from '../client-address';
import type { StaffRequest } from '../route-rules';
import { RATE_LIMITS, type RouteLimit } from './rate-limit';
import { RateLimiter } from './rate-limiter';

/** Counts the calls of routes that have a `@RateLimit`. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly known = new WeakMap<object, RouteLimit[]>();

  constructor(private readonly limiter: RateLimiter, private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const handler = context.getHandler();
    let limits = this.known.get(handler);
    if (!limits) {
      limits = this.reflector.getAllAndOverride<RouteLimit[] | undefined>(RATE_LIMITS, [handler, context.getClass()]) ?? [];
      this.known.set(handler, limits);
    }
    return limits.length === 0 ? true : this.count(limits, context.switchToHttp().getRequest<StaffRequest>());
  }

  private async count(limits: RouteLimit[], request: StaffRequest): Promise<boolean> {
    for (const limit of limits) await this.limiter.hit(limit, whoOf(limit, request));
    return true;
  }
}

function whoOf({ by }: RouteLimit, request: StaffRequest): string {
  if (typeof by === 'function') return by(request);
  if (by === 'session' && request.staff) return request.staff.sessionId ?? request.staff.id;
  return limitAddress(request.ip);
}
