import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Tx } from '../../platform/database/tx';
import { clockState } from '../domain/clock-state';
import { decideClocks } from '../domain/decide-clocks/decide-clocks';
import type { Happening, PolicyInForce } from '../domain/decide-clocks/happening';
import { nextDue } from '../domain/next-due';
import { promiseDate } from '../domain/promise-date';
import type { TicketFacts } from '../domain/select-policy';
import { type BookedClock, ClockBook } from './clock-book';
import { PolicyShelf } from './policy-shelf';

/** What a ticket keeps of its clocks, for the queue. */
export interface DueColumns {
  /** Infinity when nothing runs. */
  nextDueAt: Date | 'infinity';
  nextDueMetric: string | null;
  nextDueState: 'running' | 'breached' | null;
  breached: boolean;
}

export interface TicketHappening {
  ticketId: string;
  /** The ticket's state after the happening. */
  state: string;
  facts: TicketFacts;
  happening: Happening;
}

/** Turns what happens to tickets into facts of their clocks. */
@Injectable()
export class RunClocks {
  constructor(private readonly book: ClockBook, private readonly shelf: PolicyShelf, private readonly clock: Clock) {}

  /** Starts the clocks of a new ticket at the moment it reached us; reads nothing inside the unit of work. */
  async open(ticketId: string, facts: TicketFacts, receivedAt: Date, tx: Tx): Promise<{ due: DueColumns; promisedBy: Date | null }> {
    const policy = await this.policyFor(facts);
    const recordedAt = this.clock.nowMs();
    const { changes } = decideClocks({ kind: 'opened', at: receivedAt.getTime() }, { clocks: [], policy, state: 'new', recordedAt });
    const clocks = await this.book.append(ticketId, [], changes, tx);
    return { due: this.due(clocks), promisedBy: this.promise(clocks, policy) };
  }

  async apply({ ticketId, state, facts, happening }: TicketHappening, tx: Tx): Promise<DueColumns> {
    const clocks = await this.book.ofTicket(ticketId, tx);
    const policy = await this.policyFor(facts);
    const { changes } = decideClocks(happening, { clocks, policy, state, recordedAt: this.clock.nowMs() });
    return this.due(await this.book.append(ticketId, clocks, changes, tx));
  }

  /** The date that a complaint filed now would be promised; null when no policy takes it or it promises nothing. */
  async previewPromise(facts: TicketFacts): Promise<Date | null> {
    const policy = await this.policyFor(facts);
    const now = this.clock.nowMs();
    const { changes } = decideClocks({ kind: 'opened', at: now }, { clocks: [], policy, state: 'new', recordedAt: now });
    const resolution = changes.find((change) => change.metric === 'resolution');
    const target = policy?.definition.targets.resolution;
    if (!policy || !resolution || !target) return null;
    return this.promise([{ ...resolution, id: '', target, calendar: policy.calendar }], policy);
  }

  async dueOf(ticketId: string, tx: Tx): Promise<DueColumns> {
    return this.due(await this.book.ofTicket(ticketId, tx));
  }

  private due(clocks: readonly BookedClock[]): DueColumns {
    const now = this.clock.nowMs();
    const next = nextDue(clocks, now);
    const breached = clocks.some((clock) => clock.facts.some((fact) => fact.kind === 'breached'));
    if (!next) return { nextDueAt: 'infinity', nextDueMetric: null, nextDueState: null, breached };
    return { nextDueAt: new Date(next.at), nextDueMetric: next.metric, nextDueState: next.state, breached };
  }

  private promise(clocks: readonly BookedClock[], policy: ShelfPolicy | null): Date | null {
    const resolution = clocks.find((clock) => clock.metric === 'resolution');
    if (!policy || !resolution) return null;
    const { dueAt } = clockState(resolution.target, resolution.calendar, resolution.facts, this.clock.nowMs());
    const promise = dueAt === null ? null : promiseDate(dueAt, policy.rule, { calendar: resolution.calendar });
    return promise && new Date(promise.at);
  }

  private async policyFor(facts: TicketFacts): Promise<ShelfPolicy | null> {
    const shelved = await this.shelf.select(facts);
    if (!shelved) return null;
    return {
      policyVersion: shelved.versionId, calendarVersion: shelved.calendarVersionId, definition: shelved.definition,
      calendar: await this.shelf.calendar(shelved.calendarVersionId), rule: shelved.definition.promise,
    };
  }
}

interface ShelfPolicy extends PolicyInForce {
  rule: Parameters<typeof promiseDate>[1];
}
