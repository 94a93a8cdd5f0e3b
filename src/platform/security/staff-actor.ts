import type { Actor } from '../../kernel/actor';

/** Who is signed in, or whose API key speaks. */
export type StaffActor = Extract<Actor, { kind: 'staff' }> & {
  readonly email: string;
  readonly locale: 'fa' | 'en';
  readonly teamIds: readonly string[];
  /** The session that was shown, or null for an API key. */
  readonly sessionId: string | null;
  /** What the API key may do; null for a session, which may do all that its role may. */
  readonly scopes: readonly string[] | null;
};
