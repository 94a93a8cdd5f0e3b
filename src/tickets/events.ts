import type { MessageAuthorKind, MessageVisibility } from './data/ticket-message.entity';
import type { StepAction } from '../sla';
import type { TicketStatus } from './domain/states';
import type { TicketAction } from './domain/transitions';

declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** A ticket exists; `acknowledge` is false when an answer would feed a mail loop. */
    'ticket.opened': { ticketId: string; messageId: string; acknowledge: boolean };
    /** A turn of the conversation, or a note, was added. */
    'ticket.message_added': { ticketId: string; messageId: string; authorKind: MessageAuthorKind; visibility: MessageVisibility };
    /** The ticket moved along its lifecycle. `changeId` is the id of the timeline's entry. */
    'ticket.status_changed': { ticketId: string; changeId: string; action: TicketAction; from: TicketStatus; to: TicketStatus };
    /** Half of the silence window after a resolution is over. */
    'ticket.confirmation_reminded': { ticketId: string; eventId: string };
    /** A step of an escalation ladder was carried out, or asks for somebody to be told. `entryId` is the timeline's entry. */
    'ticket.escalated': { ticketId: string; entryId: string; metric: string; step: string; action: StepAction; dueAt: string };
    /** The date told to the customer moves; they hear of it before the old one (`from`) has passed. `changeId` stands in the timeline's entry. */
    'ticket.promised_date_changed': { ticketId: string; changeId: string; from: string; dueAt: string };
    /** Anything about the ticket changed; for live updates. */
    'ticket.changed': { ticketId: string; version: number };
  }
  interface JobMap {
    'tickets.escalate': EventMap['sla.escalated'];
    'tickets.rebaseline': EventMap['sla.rebaseline_wanted'];
    'tickets.mark-breach': EventMap['sla.breached'];
    'tickets.count-states': Record<string, never>;
    'tickets.remind-resolved': { ticketId: string; resolvedAt: string };
    /** Sends a reply whose time to be called back is over. */
    'tickets.release-message': { messageId: string };
    'tickets.lapse': { ticketId: string; resolvedAt: string };
  }
}
