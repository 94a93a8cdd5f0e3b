export { Authenticator } from './authenticator';
export { limitAddress } from './client-address';
export { OperatorAccess } from './operator-access';
export { RateLimit, type RouteLimit } from './rate-limit/rate-limit';
export { RateLimiter, type RateLimitRule } from './rate-limit/rate-limiter';
export { API_SCOPES, type ApiScope, CurrentStaff, Public, Roles, Scopes, type StaffRequest } from './route-rules';
export { isCrossSite, isSameOrigin } from './same-origin';
export type { StaffActor } from './staff-actor';
