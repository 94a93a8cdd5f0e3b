import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';

export const REMEDY_TYPES = ['refund', 'replacement', 'repair', 'credit', 'fee_waiver', 'apology', 'gift'] as const;
export type RemedyType = (typeof REMEDY_TYPES)[number];

/** proposed → (approved by a manager when it costs money) offered → accepted or declined by the customer → fulfilled. */
export type RemedyState = 'proposed' | 'offered' | 'accepted' | 'declined' | 'fulfilled';

export type RemedyAction = 'approve' | 'accept' | 'decline' | 'fulfil';

interface RemedyStep {
  from: RemedyState[];
  to: RemedyState;
  by: ('customer' | 'agent' | 'manager' | 'admin')[];
}

export const REMEDY_STEPS: Record<RemedyAction, RemedyStep> = {
  approve: { from: ['proposed'], to: 'offered', by: ['manager', 'admin'] },
  accept: { from: ['offered'], to: 'accepted', by: ['customer', 'agent', 'manager', 'admin'] },
  decline: { from: ['proposed', 'offered'], to: 'declined', by: ['customer', 'agent', 'manager', 'admin'] },
  fulfil: { from: ['offered', 'accepted'], to: 'fulfilled', by: ['agent', 'manager', 'admin'] },
};

/** What costs money waits for a manager; what does not is offered at once. */
export const firstState = (costsMoney: boolean): RemedyState => (costsMoney ? 'proposed' : 'offered');

/** @throws DomainError `remedy.step_not_allowed` (409) from this state, `forbidden` (403) for this role. */
export function nextRemedyState(state: RemedyState, action: RemedyAction, actor: Actor): RemedyState {
  const step = REMEDY_STEPS[action];
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  if (!step.from.includes(state)) throw new DomainError('conflict', 'remedy.step_not_allowed', `A remedy that is ${state} can't do "${action}".`);
  if (role === 'system' || !step.by.includes(role)) throw DomainError.forbidden();
  return step.to;
}
