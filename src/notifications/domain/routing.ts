export const TEMPLATES = [
  'acknowledgement', 'staff_reply', 'ask_customer', 'resolution', 'confirmation_reminder', 'reopened', 'appealed', 'withdrawn',
  'closed', 'closed_by_silence', 'action_taken', 'promise_made', 'date_changed', 'remedy_offered', 'remedy_fulfilled', 'still_working', 'delayed', 'mail_too_large',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** Service messages belong to the customer's own complaint; the others may be declined. */
export type Purpose = 'service' | 'progress' | 'survey' | 'announcement';

/** One row of the routing table: this happening is told to this audience by this channel in these words. */
export interface Route {
  event: string;
  /** Which of the event's sorts: the lifecycle's action, the remedy's state, who wrote and who may read. */
  sort: string;
  /** Only when the ticket came from this state. */
  from?: string;
  audience: 'customer';
  channel: 'email';
  template: TemplateName;
  purpose: Purpose;
  /** No person pressed "send" (RFC 3834). */
  automatic: boolean;
  /** Anybody can set it off by naming somebody's address; the caps for strangers apply. */
  stranger?: true;
}

const route = (event: string, sort: string, template: TemplateName, more: Partial<Route> = {}): Route => ({
  event, sort, audience: 'customer', channel: 'email', template, purpose: 'service', automatic: true, ...more,
});

/** Event × sort → audience × channel × template; the first row that fits holds, and what has no row is told to nobody. */
export const ROUTES: readonly Route[] = [
  route('ticket.opened', 'acknowledge', 'acknowledgement', { stranger: true }),
  route('ticket.message_added', 'staff.public', 'staff_reply', { automatic: false }),
  route('ticket.status_changed', 'ask_customer', 'ask_customer'),
  route('ticket.status_changed', 'resolve', 'resolution'),
  route('ticket.status_changed', 'reject_resolution', 'reopened'),
  route('ticket.status_changed', 'reopen', 'reopened', { from: 'withdrawn', stranger: true }),
  route('ticket.status_changed', 'reopen', 'reopened'),
  route('ticket.status_changed', 'appeal', 'appealed'),
  route('ticket.status_changed', 'withdraw', 'withdrawn', { from: 'new', stranger: true }),
  route('ticket.status_changed', 'withdraw', 'withdrawn'),
  route('ticket.status_changed', 'confirm', 'closed'),
  route('ticket.status_changed', 'lapse', 'closed_by_silence'),
  route('ticket.confirmation_reminded', 'reminded', 'confirmation_reminder'),
  route('resolution.action_taken', 'public', 'action_taken', { purpose: 'progress' }),
  route('resolution.promised', 'promised', 'promise_made', { purpose: 'progress' }),
  route('resolution.promise_changed', 'changed', 'date_changed'),
  route('ticket.promised_date_changed', 'changed', 'date_changed'),
  route('resolution.remedy_changed', 'offered', 'remedy_offered'),
  route('resolution.remedy_changed', 'fulfilled', 'remedy_fulfilled'),
  route('ticket.escalated', 'message_customer.still_working', 'still_working'),
  route('ticket.escalated', 'message_customer.delayed', 'delayed'),
  route('intake.mail_quarantined', 'too_large', 'mail_too_large', { stranger: true }),
];

/** Something that happened to a ticket, as the table is asked for it. */
export interface Happening {
  event: string;
  sort: string;
  from?: string;
  ticketId: string;
  /** Id of the record that tells of it. */
  causeId: string;
}

export const routeOf = ({ event, sort, from }: Happening): Route | null =>
  ROUTES.find((row) => row.event === event && row.sort === sort && (row.from === undefined || row.from === from)) ?? null;

/** Names the cause of one delivery: the same happening never makes two. */
export const causeKeyOf = ({ event, sort, causeId }: Happening): string => `${event}:${sort}:${causeId}`;

/** What the mail of this template is for. */
export const purposeOf = (template: string): Purpose => ROUTES.find((row) => row.template === template)?.purpose ?? 'service';

/** What the customer may decline by one click in the mail of this template; null for what they must be told. */
export function declinable(template: string): Exclude<Purpose, 'service'> | null {
  const purpose = purposeOf(template);
  return purpose === 'service' ? null : purpose;
}
