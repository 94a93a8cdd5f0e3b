import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StaffRole } from '../../kernel/actor';
import type { StaffActor } from './staff-actor';

export const PUBLIC = 'peygir:public';
export const ROLES = 'peygir:roles';
export const SCOPES = 'peygir:scopes';

/** What an API key may be allowed to do. `read` and `write` cover every route that names no scope of its own. */
export const API_SCOPES = ['read', 'write', 'mail:write', 'metrics:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Anybody may call this route; without it a route needs a session or an API key. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Only these roles may call this route. */
export const Roles = (...roles: StaffRole[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

/** An API key with this scope may call the route, whatever its owner's role; a session still needs the route's `@Roles`. */
export const Scopes = (...scopes: ApiScope[]): MethodDecorator & ClassDecorator => SetMetadata(SCOPES, scopes);

/** A request after the guard has looked at it. */
export type StaffRequest = FastifyRequest & { staff?: StaffActor };

/** The handler's argument that says who calls. Only on routes that are not `@Public()`. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor => {
  const { staff } = context.switchToHttp().getRequest<StaffRequest>();
  if (!staff) throw new Error('@CurrentStaff() on a public route');
  return staff;
});
