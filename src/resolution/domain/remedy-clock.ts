import type { RemedyState } from './remedy-states';

/** What a step of a remedy means to its clock. */
export type RemedyHappening =
  | { kind: 'agreed'; dueAt?: number }
  | { kind: 'agreed_kept' }
  | { kind: 'agreed_withdrawn'; reason: string };

/**
 * A remedy with a date is owed from the moment it is offered; one without from its acceptance, for as long as the policy gives.
 * Pure; instants in epoch milliseconds. Null when the step changes nothing that is owed.
 */
export function remedyHappening(state: RemedyState, dueAt: number | null, now: number): RemedyHappening | null {
  const dated = dueAt !== null && dueAt > now;
  switch (state) {
    case 'offered': return dated ? { kind: 'agreed', dueAt } : null;
    case 'accepted': return dated ? null : { kind: 'agreed' };
    case 'fulfilled': return { kind: 'agreed_kept' };
    case 'declined': return { kind: 'agreed_withdrawn', reason: 'declined' };
    case 'proposed': return null;
  }
}
