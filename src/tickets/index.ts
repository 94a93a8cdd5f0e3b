import './events';

export { Tickets, type TicketSummary } from './app/tickets-facade';
export { TicketsModule } from './tickets.module';
export { Participants } from './app/participants';
export type { Author } from './app/add-content';
export { type MessageContent, type NewTicket, type OpenedTicket, ownFile, type StoredAttachment } from './app/new-ticket';
export type { Received, ReceiveMessageCommand } from './app/receive-message';
export { AnswersGuards, type GuardedTransition, type TransitionGuard } from './app/transition-guard';
export type { ChangeStatusCommand } from './app/change-status';
export { CHANNELS, IMPACTS, KINDS, isShortPath, SEVERITIES, type TicketChannel, type TicketKind, type TicketStatus } from './domain/states';
export type { Guard, TicketAction } from './domain/transitions';
export { allowedActions } from './domain/decide-transition';
export { type Category, Categories } from './app/categories';
export { type AttachmentView, AttachmentsQuery } from './data/attachments.query';
export { StoreAttachments } from './app/store-attachments';
export { readInput } from './http/read-input';
export { ComplaintRequest, ContactRequest } from './http/tickets.requests';
export { toNewTicket } from './http/to-new-ticket';
