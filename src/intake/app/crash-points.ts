import { Injectable } from '@nestjs/common';

/**
 * The instants at which the process may die with the most at stake: bytes are safe but nothing is on record; it is on record
 * but not acknowledged; the mail server was told and we have not noted that; it is read; everything is written but not committed;
 * it is committed.
 */
export type CrashPoint = 'stored' | 'recorded' | 'marked' | 'read' | 'written' | 'committed';

/** Does nothing; a test puts something in its place that ends the work there. */
@Injectable()
export class CrashPoints {
  async reach(_point: CrashPoint): Promise<void> {}
}
