export type { TicketChange, TransitionRequest } from '../../api/desk';
export type { TicketAction, TicketDetail } from '../../api/desk-types';
