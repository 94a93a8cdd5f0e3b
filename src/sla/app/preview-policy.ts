import { Injectable } from '@nestjs/common';
import { clockState } from '../domain/clock-state';
import { decideClocks } from '../domain/decide-clocks/decide-clocks';
import type { Clock } from '../domain/decide-clocks/happening';
import type { TicketFacts } from '../domain/select-policy';
import { targetOf } from '../domain/target-of';
import { ExplainPolicy, type PolicyExplanation } from './explain-policy';
import { PolicyShelf } from './policy-shelf';
import { promiseOf } from './promise-of';

export interface PolicyPreview extends PolicyExplanation {
  /** The calendar's zone; null when no policy takes the complaint. */
  timeZone: string | null;
  clocks: { metric: string; dueAt: Date | null; warnAt: Date | null; targetMs: number }[];
  /** What the customer would be told; null when nothing is promised. */
  promise: { at: Date; timeZone: string } | null;
}

/** "This complaint, filed now, would be due …": asks the policies without writing anything. */
@Injectable()
export class PreviewPolicy {
  constructor(private readonly shelf: PolicyShelf, private readonly explain: ExplainPolicy) {}

  async execute(facts: TicketFacts, at: Date): Promise<PolicyPreview> {
    const { policy } = await this.shelf.select(facts);
    const inForce = policy && (await this.shelf.inForceOf(policy));
    const recordedAt = at.getTime();
    const { changes } = decideClocks({ kind: 'opened', at: recordedAt }, { clocks: [], policy: inForce, state: 'new', recordedAt });
    const clocks: Clock[] = inForce ? changes.map((change) => ({ ...change, target: targetOf(inForce.definition, change.metric)!, calendar: inForce.calendar })) : [];
    const shown = clocks.map(({ metric, target, calendar, facts: known }) => {
      const { dueAt, warnAt, targetMs } = clockState(target, calendar, known, recordedAt);
      return { metric, dueAt: date(dueAt), warnAt: date(warnAt), targetMs };
    });
    const promisedBy = promiseOf(clocks, inForce, recordedAt);
    const timeZone = inForce?.calendar.timeZone ?? null;
    return { ...(await this.explain.forFacts(facts)), timeZone, clocks: shown, promise: promisedBy && { at: promisedBy, timeZone: timeZone! } };
  }
}

const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));
