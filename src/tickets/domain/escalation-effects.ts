import { FINAL_STATUSES, PRIORITIES, type Priority, type TicketStatus } from './states';

/** What a step asks for, as far as the ticket itself changes. */
export type EscalationAction =
  | { do: 'notify' | 'raise_priority' | 'next_manager' | 'message_customer' }
  | { do: 'reassign'; teamId: string };

interface Escalated {
  status: TicketStatus;
  priority: Priority;
  teamId: string | null;
  escalationLevel: number;
}

interface Effects {
  priority?: Priority;
  teamId?: string;
  assigneeId?: null;
  escalationLevel?: number;
}

/** What a step of the escalation ladder changes on the ticket. Pure. */
export function escalationEffects(ticket: Escalated, action: EscalationAction): Effects {
  // A step that comes late is noted and changes nothing.
  if (FINAL_STATUSES.includes(ticket.status)) return {};
  switch (action.do) {
    case 'reassign':
      return ticket.teamId === action.teamId ? {} : { teamId: action.teamId, assigneeId: null };
    case 'raise_priority': {
      const next = PRIORITIES[PRIORITIES.indexOf(ticket.priority) + 1];
      return next ? { priority: next } : {};
    }
    case 'next_manager':
      return { escalationLevel: ticket.escalationLevel + 1 };
    case 'notify':
    case 'message_customer':
      return {};
  }
}
