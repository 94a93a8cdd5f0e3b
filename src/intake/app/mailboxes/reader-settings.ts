import type { Env } from '../../../platform/config/env';

/** Whether and how this process reads mailboxes. Times in milliseconds. */
export class ReaderSettings {
  readonly enabled: boolean;
  /** A look without news: some servers forget to tell, and some networks forget the connection. */
  readonly pollMs: number = 60_000;
  /** After a reader's last sign of life another may take its mailbox. */
  readonly leaseMs: number = 15_000;
  /** How often changes to the descriptions are looked for. */
  readonly refreshMs: number = 5_000;
  /** The wait after the first failure; it doubles from there. */
  readonly firstWaitMs: number = 1_000;

  constructor(env: Pick<Env, 'PEYGIR_ROLE'>) {
    this.enabled = env.PEYGIR_ROLE !== 'web';
  }
}

/** Longest wait between two tries, in milliseconds. `slow`: only a person can mend it. */
export const longestWaitMs = (slow: boolean): number => (slow ? 15 : 5) * 60_000;
