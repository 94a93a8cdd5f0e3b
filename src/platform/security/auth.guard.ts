import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../../kernel/domain-error';
import type { StaffRole } from '../../kernel/actor';
import { Env } from '../config/env';
import { Authenticator } from './authenticator';
import { PUBLIC, ROLES, SCOPES, type StaffRequest } from './route-rules';
import { isSameOrigin } from './same-origin';
import type { StaffActor } from './staff-actor';

interface RouteRule {
  isPublic: boolean;
  roles?: StaffRole[];
  scopes?: string[];
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route is closed until it says otherwise: a session or an API key, the right role, the right scope, our own pages. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly rules = new WeakMap<object, WeakMap<object, RouteRule>>();
  private readonly origin: string;

  constructor(private readonly authenticator: Authenticator, private readonly reflector: Reflector, env: Env) {
    this.origin = new URL(env.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const rule = this.ruleOf(context);
    if (rule.isPublic) return true;
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const found = this.authenticator.authenticate(request.headers);
    if (found instanceof Promise) return found.then((staff) => this.admit(request, staff, rule));
    return this.admit(request, found, rule);
  }

  private admit(request: StaffRequest, staff: StaffActor | null, rule: RouteRule): boolean {
    if (!staff) throw new DomainError('unauthenticated', 'unauthenticated', 'Please sign in.');
    const safe = SAFE.has(request.method);
    if (staff.scopes) this.checkKey(staff, safe, rule);
    else this.checkSession(request, staff, safe, rule);
    request.staff = staff;
    return true;
  }

  private checkKey(staff: StaffActor, safe: boolean, { roles, scopes }: RouteRule): void {
    const wanted = scopes ?? [safe ? 'read' : 'write'];
    if (!wanted.some((scope) => staff.scopes!.includes(scope))) throw DomainError.forbidden('This API key does not have the scope for this.');
    if (!scopes && roles && !roles.includes(staff.role)) throw DomainError.forbidden();
  }

  private checkSession(request: StaffRequest, staff: StaffActor, safe: boolean, { roles }: RouteRule): void {
    if (!safe && !isSameOrigin(request.headers, this.origin)) {
      throw new DomainError('forbidden', 'csrf', 'This request did not come from our own pages.');
    }
    if (roles && !roles.includes(staff.role)) throw DomainError.forbidden();
  }

  /** Reading decorators is slow next to the rest of a request, so each route's are read once. */
  private ruleOf(context: ExecutionContext): RouteRule {
    const handler = context.getHandler();
    const owner = context.getClass();
    let byHandler = this.rules.get(owner);
    if (!byHandler) this.rules.set(owner, (byHandler = new WeakMap()));
    let rule = byHandler.get(handler);
    if (!rule) {
      const targets = [handler, owner];
      rule = {
        isPublic: this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true,
        roles: this.reflector.getAllAndOverride<StaffRole[] | undefined>(ROLES, targets),
        scopes: this.reflector.getAllAndOverride<string[] | undefined>(SCOPES, targets),
      };
      byHandler.set(handler, rule);
    }
    return rule;
  }
}
