import type { BounceKindName } from './domain/bounce-facts';

declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** A report about mail of ours came back; `deliveryId` when it names the message. */
    'intake.mail_bounced': { inboundMailId: string; ticketId: string; deliveryId: string | null; address: string | null; kind: BounceKindName };
    /** A message could not be read; its ticket has the raw mail. `answered`: it is a person's and comes to a ticket for the first time. */
    'intake.mail_quarantined': { inboundMailId: string; ticketId: string; reason: string; answered: boolean };
  }
  interface JobMap {
    /** `byHand`: a person says that it is a person's, and overrules what its signs say. */
    'intake.process-mail': { inboundMailId: string; byHand?: boolean };
    'intake.sweep-mail': Record<string, never>;
  }
}
