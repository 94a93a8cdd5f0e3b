import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { DefinitionsQuery } from '../data/definitions.query';
import { clockState } from '../domain/clock-state';
import { previewRetarget } from '../domain/decide-clocks/retarget';
import { targetOf } from '../domain/target-of';
import { type BookedClock, ClockBook } from './clock-book';
import { PolicyShelf, type ShelvedPolicy } from './policy-shelf';
import type { PromisingPolicy } from './promise-of';

/** What a re-baseline does, or would do. */
export interface RebaselineReport {
  /** Running clocks on an older version of the policy or its calendar. */
  clocks: number;
  tickets: number;
  /** Clocks whose new due time is past already: they get the policy's grace, or are broken at once where it gives none. */
  wouldBreach: number;
  /** Clocks of metrics that the policy no longer measures. */
  wouldEnd: number;
}

const PAGE = 1_000;
const TICKETS_A_JOB = 100;

/** Takes running clocks over to the newest version of their policy and calendar, after a preview. */
@Injectable()
export class Rebaseline {
  constructor(
    private readonly definitions: DefinitionsQuery,
    private readonly book: ClockBook,
    private readonly shelf: PolicyShelf,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`. */
  async preview(policyId: string): Promise<RebaselineReport> {
    return (await this.survey(policyId)).report;
  }

  /** Starts the jobs that do it, a hundred tickets each. @throws DomainError `not_found`. */
  async execute(policyId: string): Promise<RebaselineReport> {
    const { report, policy, tickets } = await this.survey(policyId);
    await this.uow.run(async (tx) => {
      for (let from = 0; from < tickets.length; from += TICKETS_A_JOB) {
        tx.emit({ name: 'sla.rebaseline_wanted', payload: { policyVersionId: policy.versionId, ticketIds: tickets.slice(from, from + TICKETS_A_JOB) } });
      }
    });
    return report;
  }

  private async survey(policyId: string): Promise<{ report: RebaselineReport; policy: ShelvedPolicy; tickets: string[] }> {
    const policy = (await this.definitions.policy(policyId)) && (await this.shelf.newest(policyId));
    if (!policy) throw DomainError.notFound('policy');
    const inForce = await this.shelf.inForceOf(policy);
    const tickets = new Set<string>();
    const report = { clocks: 0, tickets: 0, wouldBreach: 0, wouldEnd: 0 };
    for (let after = ''; ; ) {
      const page = await this.book.outdated(policy, after, PAGE);
      for (const clock of page) {
        if (!this.count(clock, inForce, report)) continue;
        tickets.add(clock.ticketId);
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.id;
    }
    return { report: { ...report, tickets: tickets.size }, policy, tickets: [...tickets] };
  }

  /** @returns whether the clock runs. */
  private count(clock: BookedClock, policy: PromisingPolicy, report: RebaselineReport): boolean {
    const now = this.clock.nowMs();
    const before = clockState(clock.target, clock.calendar, clock.facts, now);
    if (!before.open || clock.metric === 'promise' || clock.metric === 'remedy') return false;
    report.clocks++;
    const data = previewRetarget(clock, policy, now, 'rebaselined');
    if (!data) report.wouldEnd++;
    else {
      const after = clockState(targetOf(policy.definition, clock.metric)!, policy.calendar, [...clock.facts, { kind: 'retargeted', at: now, data }], now);
      if (after.retargetedLate || (after.breachedAt !== null && before.breachedAt === null)) report.wouldBreach++;
    }
    return true;
  }
}
