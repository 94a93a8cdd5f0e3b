const HOUR_MS = 3_600_000;

/** How long a sign-in lasts. All in milliseconds of business time. */
export class SessionRules {
  /** Without any request. */
  idleMs = 12 * HOUR_MS;
  /** In any case. */
  absoluteMs = 7 * 24 * HOUR_MS;
}

/** True while a session is to be honoured. A clock that jumps back ends no session. */
export const isAlive = (lastSeenMs: number, expiresMs: number, nowMs: number, { idleMs }: SessionRules): boolean =>
  nowMs < expiresMs && nowMs - lastSeenMs < idleMs;
