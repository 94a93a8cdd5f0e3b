import type { StepAction } from './domain/policy-definition';

interface AboutClock {
  ticketId: string;
  clockId: string;
  metric: string;
  instance: number;
}

declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** A clock ran out: once an instance, dated at its due time however late it was noticed. */
    'sla.breached': AboutClock & { breachedAt: string; late: boolean };
    /** A clock has used the share of its time that its policy names. */
    'sla.warned': AboutClock & { dueAt: string | null };
    /** A step of the escalation ladder is due, once a clock and step; who holds the ticket carries it out. */
    'sla.escalated': AboutClock & { step: string; action: StepAction; evenIfAcknowledged?: boolean };
    /** Running clocks of these tickets are to go over to another version of their policy. */
    'sla.rebaseline_wanted': { policyVersionId: string; ticketIds: string[] };
  }
  interface JobMap {
    'sla.sweep': Record<string, never>;
    'sla.count-results': Record<string, never>;
  }
}
