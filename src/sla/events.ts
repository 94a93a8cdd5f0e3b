declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** A clock ran out: once an instance, dated at its due time however late it was noticed. */
    'sla.breached': { ticketId: string; clockId: string; metric: string; instance: number; breachedAt: string; late: boolean };
    /** A clock has used the share of its time that its policy names. */
    'sla.warned': { ticketId: string; clockId: string; metric: string; instance: number; dueAt: string | null };
  }
  interface JobMap {
    'sla.sweep': Record<string, never>;
  }
}

export {};
