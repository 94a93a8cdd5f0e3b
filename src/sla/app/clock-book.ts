import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { ClockEntity } from '../data/clock.entity';
import { FactEntity } from '../data/fact.entity';
import { type ClockFact, versionsInForce } from '../domain/clock-facts';
import { clockState } from '../domain/clock-state';
import type { Clock as SlaClock, ClockChange } from '../domain/decide-clocks/happening';
import type { Metric } from '../domain/policy-definition';
import { targetOf } from '../domain/target-of';
import { announceFacts } from './announce-facts';
import { PolicyShelf, type PolicyVersion } from './policy-shelf';
import { settleResults } from './settle-results';

/** A clock on record, with its id and the version of the policy it runs on. */
export interface BookedClock extends SlaClock {
  id: string;
  ticketId: string;
  policy: PolicyVersion;
  calendarVersionId: string;
}

interface ClockRow {
  id: string;
  ticketId: string;
  metric: Metric;
  instance: number;
  facts: ClockFact[];
}

const CLOCKS_SQL = `SELECT c.id, c.ticket_id AS "ticketId", c.metric, c.instance,
    (SELECT json_agg(json_build_object('kind', f.kind, 'at', floor(extract(epoch FROM f.at) * 1000),
       'recordedAt', floor(extract(epoch FROM f.recorded_at) * 1000), 'data', f.data) ORDER BY f.at, f.id) FROM sla_fact f WHERE f.clock_id = c.id) AS facts
  FROM sla_clock c`;

/** The clocks of tickets with their facts: read, and appended to. */
@Injectable()
export class ClockBook {
  private readonly log = new Logger('Sla');

  constructor(private readonly database: Database, private readonly shelf: PolicyShelf, private readonly clock: Clock) {}

  /** Every clock of the ticket, as anybody may read them. */
  async read(ticketId: string): Promise<BookedClock[]> {
    return this.booked(await this.database.query<ClockRow>(`${CLOCKS_SQL} WHERE c.ticket_id = $1 ORDER BY c.created_at, c.id`, [ticketId]));
  }

  /**
   * Every clock of the ticket, locked until the unit of work ends. Two statements: the second must see what the scheduler
   * wrote while the first waited for it.
   */
  async lock(ticketId: string, tx: Tx): Promise<BookedClock[]> {
    await tx.query('SELECT 1 FROM sla_clock WHERE ticket_id = $1 ORDER BY id FOR UPDATE', [ticketId]);
    return this.booked(await tx.query<ClockRow>(`${CLOCKS_SQL} WHERE c.ticket_id = $1 ORDER BY c.created_at, c.id`, [ticketId]));
  }

  /** Clocks on an older version of a policy or of its calendar, and not met: one page by id. */
  async outdated(policy: { policyId: string; versionId: string; calendarVersionId: string }, after: string, most: number): Promise<BookedClock[]> {
    return this.booked(await this.database.query<ClockRow>(
      `${CLOCKS_SQL} WHERE c.policy_version_id IN (SELECT id FROM sla_policy_version WHERE policy_id = $1)
         AND (c.policy_version_id <> $2 OR c.calendar_version_id <> $3) AND ($4 = '' OR c.id > nullif($4, '')::uuid)
         AND NOT EXISTS (SELECT 1 FROM sla_fact f WHERE f.clock_id = c.id AND f.kind = 'met') ORDER BY c.id LIMIT $5`,
      [policy.policyId, policy.versionId, policy.calendarVersionId, after, most],
    ));
  }

  /** Clocks that the scheduler will look at by then, the first first. */
  async dueUntil(until: Date, most: number): Promise<BookedClock[]> {
    return this.booked(await this.database.query<ClockRow>(`${CLOCKS_SQL} WHERE c.next_due_at <= $1 ORDER BY c.next_due_at LIMIT $2`, [until, most]));
  }

  /** Some clocks by id, locked by the caller before; one that can't be read does not hold up the others. */
  async byIds(ids: readonly string[], tx: Tx): Promise<{ clocks: BookedClock[]; unreadable: string[] }> {
    const rows = await tx.query<ClockRow>(`${CLOCKS_SQL} WHERE c.id = ANY($1)`, [ids]);
    const clocks: BookedClock[] = [];
    const unreadable: string[] = [];
    for (const row of rows) {
      try {
        clocks.push(await this.book(row));
      } catch (error) {
        this.log.error(error, `Clock ${row.id} can not be read.`);
        unreadable.push(row.id);
      }
    }
    return { clocks, unreadable };
  }

  /**
   * Stages the new facts, new clocks, the next due time and the result of each clock that changed, and tells of breaches.
   * @returns the ticket's clocks as they are then.
   */
  async append(ticketId: string, clocks: readonly BookedClock[], changes: ClockChange[], tx: Tx): Promise<BookedClock[]> {
    const after = new Map(clocks.map((clock) => [`${clock.metric} ${clock.instance}`, clock]));
    const changed = new Set<BookedClock>();
    for (const { metric, instance, facts } of changes) {
      const key = `${metric} ${instance}`;
      const known = after.get(key);
      const row = { id: known?.id ?? newId(), ticketId, metric, instance, facts: [...(known?.facts ?? []), ...facts] };
      const clock = await this.book(row);
      after.set(key, clock);
      changed.add(clock);
      this.stageClock(clock, known === undefined, tx);
      this.stageFacts(clock.id, facts, tx);
      announceFacts(ticketId, clock, facts, tx);
    }
    settleResults([...after.values()], changed, this.clock.nowMs(), tx);
    return [...after.values()];
  }

  /** When the scheduler must look at the clock again. A fact dated ahead (the machine's clock went back) counts already. */
  nextLook({ target, calendar, facts }: SlaClock): Date | null {
    const latest = facts.reduce((last, fact) => Math.max(last, fact.at), this.clock.nowMs());
    const { nextDueAt } = clockState(target, calendar, facts, latest);
    return nextDueAt === null ? null : new Date(nextDueAt);
  }

  private stageClock(clock: BookedClock, isNew: boolean, tx: Tx): void {
    const { policyVersion, calendarVersion } = versionsInForce(clock.facts);
    const nextDueAt = this.nextLook(clock);
    if (!isNew) {
      tx.stage('UPDATE sla_clock SET next_due_at = $2, policy_version_id = $3, calendar_version_id = $4 WHERE id = $1', [clock.id, nextDueAt, policyVersion, calendarVersion]);
      return;
    }
    tx.insert(ClockEntity, {
      id: clock.id, ticketId: clock.ticketId, metric: clock.metric, instance: clock.instance, policyVersionId: policyVersion,
      calendarVersionId: calendarVersion, nextDueAt, createdAt: this.clock.now(),
    });
  }

  private stageFacts(clockId: string, facts: readonly ClockFact[], tx: Tx): void {
    const now = this.clock.now();
    tx.insert(FactEntity, facts.map(({ kind, at, data }) => ({ id: newId(), clockId, kind, at: new Date(at), recordedAt: now, data })));
  }

  private booked(rows: readonly ClockRow[]): Promise<BookedClock[]> {
    return Promise.all(rows.map((row) => this.book(row)));
  }

  private async book({ id, ticketId, metric, instance, facts }: ClockRow): Promise<BookedClock> {
    const { policyVersion, calendarVersion } = versionsInForce(facts);
    const policy = await this.shelf.policy(policyVersion);
    const target = targetOf(policy.definition, metric);
    if (!target) throw new Error(`Policy version ${policyVersion} has no target for ${metric}.`);
    return { id, ticketId, metric, instance, facts, target, policy, calendarVersionId: calendarVersion, calendar: await this.shelf.calendar(calendarVersion) };
  }
}
