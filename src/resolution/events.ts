import type { RemedyState } from './domain/remedy-states';

declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** Something was done about the complaint; public ones are told to the customer. */
    'resolution.action_taken': { ticketId: string; actionId: string; visibility: 'public' | 'internal' };
    'resolution.remedy_changed': { ticketId: string; remedyId: string; state: RemedyState };
    'resolution.decided': { ticketId: string; decisionId: string; level: number };
    /** A date was told to the customer. */
    'resolution.promised': { ticketId: string; promiseId: string; dueAt: string };
    /** A date told to the customer moves; told to them before the old one (`from`) has passed. `changeId` names this change. */
    'resolution.promise_changed': { ticketId: string; promiseId: string; changeId: string; from: string; dueAt: string };
  }
}
