import type { Actor } from '../../kernel/actor';
import type { PlannedTransition } from './decide-transition';
import type { TicketStatus } from './states';

interface Affected {
  status: TicketStatus;
  assigneeId: string | null;
  firstResolvedAt: Date | null;
  reopenCount: number;
  escalationLevel: number;
  appealLevel: number;
  complainedAboutId: string | null;
  promisedBy: Date | null;
}

interface Effects extends Partial<Affected> {
  statusBefore?: TicketStatus | null;
  resolvedAt?: Date | null;
  closedAt?: Date | null;
  mergedIntoId?: string | null;
}

interface EffectDetails {
  mergeIntoId?: string;
  /** The clocks say that it has been taken up again too often for this level. */
  raiseEscalation?: boolean;
  /** The date that can be promised now; null when none can. */
  promisedBy?: Date | null;
  /** What the ticket was before it was taken up again. */
  before?: Reopened;
}

/** What a reopening changes, and a mere "thank you" leaves as it was. */
export type Reopened = Pick<Affected, 'reopenCount' | 'escalationLevel' | 'promisedBy'> & { resolvedAt: Date | null; closedAt: Date | null };

export const beforeReopening = ({ reopenCount, escalationLevel, promisedBy, resolvedAt, closedAt }: Reopened): Reopened =>
  ({ reopenCount, escalationLevel, promisedBy, resolvedAt, closedAt });

/** What a transition changes on the ticket besides its state. Pure. */
export function statusEffects(
  ticket: Affected, plan: PlannedTransition, actor: Actor, details: EffectDetails, now: Date,
): Effects {
  return { status: plan.to, statusBefore: null, ...effectsOf(ticket, plan, actor, details, now) };
}

function effectsOf(ticket: Affected, plan: PlannedTransition, actor: Actor, details: EffectDetails, now: Date): Effects {
  switch (plan.action) {
    case 'assess':
    case 'start':
      // Whoever takes it up has it, unless it is somebody's already or the complaint is about them.
      return ticket.assigneeId === null && actor.kind === 'staff' && actor.id !== ticket.complainedAboutId ? { assigneeId: actor.id } : {};
    case 'resolve':
      return { resolvedAt: now, firstResolvedAt: ticket.firstResolvedAt ?? now };
    case 'confirm':
    case 'lapse':
    case 'withdraw':
      return { closedAt: now };
    case 'reject_resolution':
      return reopened(ticket, details, now);
    case 'reopen':
      return { ...reopened(ticket, details, now), statusBefore: ticket.status };
    case 'mark_thanks':
      return details.before ?? {};
    case 'appeal':
      return { ...reopened(ticket, details, now), appealLevel: 2, escalationLevel: Math.max(2, ticket.escalationLevel), assigneeId: null };
    case 'mark_spam':
      return { statusBefore: ticket.status };
    case 'merge':
      return { statusBefore: ticket.status, mergedIntoId: details.mergeIntoId ?? null };
    case 'restore':
    case 'unmerge':
      return { mergedIntoId: null };
    default:
      return {};
  }
}

/** A date that the customer was told stays while it is still to come; one that has passed says nothing of the new work. */
const reopened = (ticket: Affected, { raiseEscalation, promisedBy }: EffectDetails, now: Date): Effects => ({
  resolvedAt: null,
  closedAt: null,
  reopenCount: ticket.reopenCount + 1,
  escalationLevel: raiseEscalation ? ticket.escalationLevel + 1 : ticket.escalationLevel,
  promisedBy: promisedBy && !(ticket.promisedBy && ticket.promisedBy > now) ? promisedBy : ticket.promisedBy,
});
