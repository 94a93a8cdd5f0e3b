import type { BounceKindName } from './domain/bounce-facts';

declare module '../platform/jobs/job-map' {
  interface EventMap {
    /** A report about mail of ours came back; `deliveryId` when it names the message. */
    'intake.mail_bounced': { inboundMailId: string; ticketId: string; deliveryId: string | null; address: string | null; kind: BounceKindName };
    /** A message could not be read three times; its ticket has the raw mail. */
    'intake.mail_quarantined': { inboundMailId: string; ticketId: string; reason: string };
  }
  interface JobMap {
    /** `byHand`: a person says that it is a person's, and overrules what its signs say. */
    'intake.process-mail': { inboundMailId: string; byHand?: boolean };
    'intake.sweep-mail': Record<string, never>;
  }
}
