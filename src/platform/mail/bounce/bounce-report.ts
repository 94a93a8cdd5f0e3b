import type { BounceKind } from './bounce-kind';

export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'complaint' | 'unknown';

export interface BouncedRecipient {
  /** The address that we wrote to, as far as the report tells; `finalAddress` is where it was forwarded. */
  address: string;
  finalAddress: string | null;
  /** Enhanced status code (RFC 3463) or null. */
  status: string | null;
  action: BounceAction;
  diagnostic: string | null;
  kind: BounceKind;
}

/** What a report about mail of ours says. */
export interface BounceReport {
  kind: BounceKind;
  action: BounceAction;
  recipients: BouncedRecipient[];
  /** With angle brackets: the key to the delivery that failed. */
  originalMessageId: string | null;
  originalHeaders: Record<string, string[]>;
  diagnostic: string | null;
  /** Whether it followed RFC 3464 or RFC 5965; otherwise it was read from its text. */
  standard: boolean;
}
