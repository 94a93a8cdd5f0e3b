import { PRIORITIES, type Priority, type TicketStatus } from './states';

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

/** Nobody works on these any more; a step that comes late is noted and changes nothing. */
const OVER: ReadonlySet<TicketStatus> = new Set(['closed', 'withdrawn', 'rejected_spam', 'merged']);

/** What a step of the escalation ladder changes on the ticket. Pure. */
export function escalationEffects(ticket: Escalated, action: EscalationAction): Effects {
  if (OVER.has(ticket.status)) return {};
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
