import type { TicketStatus } from './states';

export const ACTIONS = [
  'assess', 'start', 'ask_customer', 'wait_third_party', 'resume', 'resolve', 'confirm', 'reject_resolution', 'lapse', 'reopen',
  'mark_thanks', 'appeal', 'withdraw', 'mark_spam', 'restore', 'merge', 'unmerge',
] as const;
export type TicketAction = (typeof ACTIONS)[number];

/** Who may take an action. Staff who act for the customer do so as staff and say how they were told. */
export type TransitionRole = 'customer' | 'agent' | 'manager' | 'admin' | 'system';

/** What must hold besides the state. Some are answered by this module, the rest by the modules that hold the records. */
export const GUARDS = [
  'assessment_missing',
  'decision_missing',
  'action_missing',
  'remedy_open',
  'promise_open',
  'root_cause_missing',
  'breach_reason_missing',
  'told_how_missing',
  'silence_window_open',
  'children_open',
  'reopen_window_over',
  'more_than_thanks',
  'appeal_used',
  'nothing_to_appeal',
  'merge_target_missing',
] as const;
export type Guard = (typeof GUARDS)[number];

export interface Transition {
  action: TicketAction;
  from: readonly TicketStatus[];
  /** `previous` returns to the state before `rejected_spam`, `merged` or a reopening. */
  to: TicketStatus | 'previous';
  by: readonly TransitionRole[];
  guards: readonly Guard[];
  /** Only for kinds on the short path. */
  shortPathOnly?: true;
  /** Only as long as nothing has happened since the ticket was taken up again. */
  justReopened?: true;
}

const STAFF = ['agent', 'manager', 'admin'] as const;
const WORKING = ['assessing', 'in_progress', 'waiting_customer', 'waiting_third_party'] as const;
const RESOLVE_GUARDS = ['decision_missing', 'action_missing', 'remedy_open', 'root_cause_missing', 'breach_reason_missing'] as const;

/** The whole lifecycle. Every path (desk, portal, mail, API, automation) goes through these rows. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'assess', from: ['new'], to: 'assessing', by: STAFF, guards: [] },
  { action: 'start', from: ['assessing'], to: 'in_progress', by: STAFF, guards: ['assessment_missing'] },
  { action: 'start', from: ['new'], to: 'in_progress', by: STAFF, guards: [], shortPathOnly: true },
  { action: 'ask_customer', from: ['assessing', 'in_progress', 'waiting_third_party'], to: 'waiting_customer', by: STAFF, guards: [] },
  { action: 'wait_third_party', from: ['assessing', 'in_progress', 'waiting_customer'], to: 'waiting_third_party', by: STAFF, guards: [] },
  { action: 'resume', from: ['waiting_customer', 'waiting_third_party'], to: 'in_progress', by: [...STAFF, 'system'], guards: [] },
  { action: 'resolve', from: WORKING, to: 'resolved', by: STAFF, guards: RESOLVE_GUARDS },
  { action: 'confirm', from: ['resolved'], to: 'closed', by: ['customer', ...STAFF], guards: ['told_how_missing', 'children_open', 'breach_reason_missing'] },
  { action: 'reject_resolution', from: ['resolved'], to: 'in_progress', by: ['customer', ...STAFF], guards: ['told_how_missing'] },
  { action: 'lapse', from: ['resolved'], to: 'closed', by: ['system'], guards: ['silence_window_open', 'remedy_open', 'promise_open', 'children_open'] },
  { action: 'reopen', from: ['resolved', 'closed'], to: 'in_progress', by: ['customer', ...STAFF, 'system'], guards: ['reopen_window_over'] },
  { action: 'reopen', from: ['withdrawn'], to: 'in_progress', by: [...STAFF, 'system'], guards: [] },
  { action: 'mark_thanks', from: ['in_progress'], to: 'previous', by: STAFF, guards: ['more_than_thanks'], justReopened: true },
  { action: 'appeal', from: ['resolved', 'closed'], to: 'assessing', by: ['customer', ...STAFF], guards: ['told_how_missing', 'appeal_used', 'nothing_to_appeal', 'reopen_window_over'] },
  { action: 'withdraw', from: ['new', ...WORKING, 'resolved'], to: 'withdrawn', by: ['customer', ...STAFF], guards: ['told_how_missing'] },
  { action: 'mark_spam', from: ['new', 'assessing'], to: 'rejected_spam', by: [...STAFF, 'system'], guards: [] },
  { action: 'restore', from: ['rejected_spam'], to: 'previous', by: STAFF, guards: [] },
  { action: 'merge', from: ['new', ...WORKING, 'resolved'], to: 'merged', by: STAFF, guards: ['merge_target_missing'] },
  { action: 'unmerge', from: ['merged'], to: 'previous', by: STAFF, guards: [] },
];
