/** States of a ticket as the clocks know them; `pausesIn` of a target names some of these. */
export const TICKET_STATES = [
  'new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party', 'resolved', 'closed', 'withdrawn', 'rejected_spam', 'merged',
] as const;

const WITHOUT_WORK: ReadonlySet<string> = new Set(['resolved', 'closed', 'withdrawn', 'rejected_spam', 'merged']);

/** Whether somebody still owes the customer work, so that they are to be kept informed. */
export function isBeingWorkedOn(state: string): boolean {
  return !WITHOUT_WORK.has(state);
}
