/** What a person who works here may do. */
export type StaffRole = 'agent' | 'manager' | 'admin';

/** Who acts: somebody who works here, the customer whose ticket it is, or the system itself. */
export type Actor =
  | { kind: 'staff'; id: string; role: StaffRole; name: string }
  | { kind: 'customer'; id: string; name: string }
  | { kind: 'system'; name: string };

export const SYSTEM: Actor = { kind: 'system', name: 'Peygir' };

export const actorId = (actor: Actor): string | null => (actor.kind === 'system' ? null : actor.id);
