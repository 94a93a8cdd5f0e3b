/** Every state of a ticket. `reopened` is none: a reopened ticket is in progress again, and counts it. */
export const STATUSES = [
  'new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party',
  'resolved', 'closed', 'withdrawn', 'rejected_spam', 'merged',
] as const;
export type TicketStatus = (typeof STATUSES)[number];

/** Work is still owed. */
export const OPEN_STATUSES: readonly TicketStatus[] = ['new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party'];

/** Nobody works on these any more, and nothing is owed. */
export const FINAL_STATUSES: readonly TicketStatus[] = ['closed', 'withdrawn', 'rejected_spam', 'merged'];

/** The same as a list in SQL, to stand behind IN. */
export const FINAL_LIST = `(${FINAL_STATUSES.map((status) => `'${status}'`).join(', ')})`;

export const KINDS = ['complaint', 'criticism', 'suggestion', 'praise', 'question'] as const;
export type TicketKind = (typeof KINDS)[number];

/** Kinds that need no assessment, decision, remedy or cause. */
export const SHORT_PATH_KINDS: readonly TicketKind[] = ['suggestion', 'praise', 'question'];
export const isShortPath = (kind: TicketKind): boolean => SHORT_PATH_KINDS.includes(kind);

export const CHANNELS = ['web', 'email', 'phone', 'letter', 'in_person', 'api'] as const;
export type TicketChannel = (typeof CHANNELS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const IMPACTS = ['one', 'several', 'many'] as const;
export type Impact = (typeof IMPACTS)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];
