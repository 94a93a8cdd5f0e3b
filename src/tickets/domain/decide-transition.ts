import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import { isShortPath, type TicketKind, type TicketStatus } from './states';
import { type Guard, type TicketAction, type Transition, type TransitionRole, TRANSITIONS } from './transitions';

/** What of a ticket decides whether it may move. */
export interface Movable {
  kind: TicketKind;
  status: TicketStatus;
  statusBefore: TicketStatus | null;
}

export interface PlannedTransition {
  action: TicketAction;
  from: TicketStatus;
  to: TicketStatus;
  /** Guards still to be asked. */
  guards: readonly Guard[];
}

export const roleOf = (actor: Actor): TransitionRole => (actor.kind === 'staff' ? actor.role : actor.kind);

const applies = (row: Transition, ticket: Movable): boolean =>
  row.from.includes(ticket.status) && (!row.shortPathOnly || isShortPath(ticket.kind)) && (!row.justReopened || ticket.statusBefore !== null);

/**
 * The row of the table that this actor may take now. Pure.
 * @throws DomainError `ticket.transition_not_allowed` (409) from this state, `forbidden` (403) for this role.
 */
export function decideTransition(ticket: Movable, action: TicketAction, role: TransitionRole): PlannedTransition {
  const rows = TRANSITIONS.filter((row) => row.action === action && applies(row, ticket));
  if (rows.length === 0) {
    throw new DomainError('conflict', 'ticket.transition_not_allowed', `A ticket that is ${ticket.status} can't do "${action}".`, [], {
      status: ticket.status, action, allowed: allowedActions(ticket, role),
    });
  }
  const row = rows.find((candidate) => candidate.by.includes(role));
  if (!row) throw DomainError.forbidden(`"${action}" is not for the role ${role} here.`);
  const to = row.to === 'previous' ? (ticket.statusBefore ?? 'new') : row.to;
  return { action, from: ticket.status, to, guards: row.guards };
}

/** What this role may try from here; guards are not asked. */
export function allowedActions(ticket: Movable, role: TransitionRole): TicketAction[] {
  return [...new Set(TRANSITIONS.filter((row) => row.by.includes(role) && applies(row, ticket)).map((row) => row.action))];
}
