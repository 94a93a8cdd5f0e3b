declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** The root cause of a ticket is on record, or that it was not looked for. */
    'prevention.root_cause_recorded': { ticketId: string; causeId: string | null };
  }
}

export {};
