import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Tx } from '../../platform/database/tx';
import { clockState } from '../domain/clock-state';
import { decideClocks } from '../domain/decide-clocks/decide-clocks';
import { decideMerge } from '../domain/decide-clocks/decide-merge';
import type { ClockContext, Happening } from '../domain/decide-clocks/happening';
import type { TicketFacts } from '../domain/select-policy';
import { type BookedClock, ClockBook } from './clock-book';
import { type DueColumns, dueColumns } from './due-columns';
import { type OpenTime, openTimeOf } from './open-time';
import { PolicyShelf, type ShelvedPolicy } from './policy-shelf';
import { promiseOf } from './promise-of';

/** A ticket as the clocks see it. */
export interface ClockedTicket {
  ticketId: string;
  /** The ticket's state after the happening. */
  state: string;
  facts: TicketFacts;
}

export interface TicketHappening extends ClockedTicket {
  happening: Happening;
  /** States the ticket was in, oldest first; for happenings that may start a clock in the past. */
  history?: ClockContext['history'];
  /** The version to go over to, instead of the policy that the facts choose. */
  policyVersionId?: string;
}

export interface Applied {
  /** What the queue shows of the clocks afterwards. */
  due: DueColumns;
  /** The ticket was taken up again for the second time or more. */
  raiseEscalation: boolean;
  /** Open time between two instants on the ticket's calendar. */
  openTime: OpenTime;
  /** The date that the newest resolution allows to promise; null when none runs. */
  promisedBy: Date | null;
}

/** Turns what happens to tickets into facts of their clocks. */
@Injectable()
export class RunClocks {
  constructor(private readonly book: ClockBook, private readonly shelf: PolicyShelf, private readonly clock: Clock) {}

  /** Starts the clocks of a new ticket at the moment it reached us; reads nothing inside the unit of work. */
  async open(ticketId: string, facts: TicketFacts, receivedAt: Date, tx: Tx): Promise<{ due: DueColumns; promisedBy: Date | null }> {
    const { policy } = await this.shelf.select(facts);
    const inForce = policy && (await this.shelf.inForceOf(policy));
    const recordedAt = this.clock.nowMs();
    const { changes } = decideClocks({ kind: 'opened', at: receivedAt.getTime() }, { clocks: [], policy: inForce, state: 'new', recordedAt });
    const clocks = await this.book.append(ticketId, [], changes, tx);
    return { due: this.due(clocks), promisedBy: promiseOf(clocks, inForce, recordedAt) };
  }

  async apply({ ticketId, state, facts, happening, history, policyVersionId }: TicketHappening, tx: Tx): Promise<Applied> {
    const clocks = await this.book.lock(ticketId, tx);
    const policy = policyVersionId ? await this.shelf.shelved(policyVersionId) : (await this.shelf.select(facts)).policy;
    const openTime = openTimeOf(clocks);
    if (this.stays(happening, policy, clocks)) return { due: this.due(clocks), raiseEscalation: false, openTime, promisedBy: null };
    const inForce = policy && (await this.shelf.inForceOf(policy));
    const recordedAt = this.clock.nowMs();
    const { changes, raiseEscalation } = decideClocks(happening, { clocks, policy: inForce, state, history, recordedAt });
    const after = await this.book.append(ticketId, clocks, changes, tx);
    return { due: this.due(after), raiseEscalation, openTime, promisedBy: promiseOf(after, inForce, recordedAt) };
  }

  /** The survivor takes over what the merged ticket still owes; `restored` with the same cause on both takes it back. */
  async merge(survivor: ClockedTicket, merged: ClockedTicket, cause: string, tx: Tx): Promise<{ survivor: DueColumns; merged: DueColumns }> {
    const [kept, left] = [await this.contextOf(survivor, tx), await this.contextOf(merged, tx)];
    const changes = decideMerge(kept, left, this.clock.nowMs(), cause);
    const after = {
      survivor: await this.book.append(survivor.ticketId, kept.clocks, changes.survivor, tx),
      merged: await this.book.append(merged.ticketId, left.clocks, changes.merged, tx),
    };
    return { survivor: this.due(after.survivor), merged: this.due(after.merged) };
  }

  async dueOf(ticketId: string, tx: Tx): Promise<DueColumns> {
    return this.due(await this.book.lock(ticketId, tx));
  }

  private async contextOf({ ticketId, state, facts }: ClockedTicket, tx: Tx): Promise<ClockContext & { clocks: BookedClock[] }> {
    const clocks = await this.book.lock(ticketId, tx);
    const { policy } = await this.shelf.select(facts);
    return { clocks, policy: policy && (await this.shelf.inForceOf(policy)), state, recordedAt: this.clock.nowMs() };
  }

  /** An edit of a policy reaches running clocks by a re-baseline only, once, and not by the next change of a ticket that stays with it. */
  private stays({ kind }: Happening, policy: ShelvedPolicy | null, clocks: readonly BookedClock[]): boolean {
    if (!policy || (kind !== 'policy_changed' && kind !== 'rebaselined')) return false;
    const now = this.clock.nowMs();
    const running = clocks
      .filter(({ metric, target, calendar, facts }) => metric !== 'promise' && metric !== 'remedy' && clockState(target, calendar, facts, now).open);
    if (kind === 'policy_changed') return running.length > 0 && running.every((clock) => clock.policy.policyId === policy.policyId);
    return running.every((clock) => clock.policy.versionId === policy.versionId && clock.calendarVersionId === policy.calendarVersionId);
  }

  private due(clocks: readonly BookedClock[]): DueColumns {
    return dueColumns(clocks, this.clock.nowMs());
  }
}
