import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { Database } from '../../platform/database/database';
import { ClockEntity } from '../data/clock.entity';
import { FactEntity } from '../data/fact.entity';
import { type ClockFact, versionsInForce } from '../domain/clock-facts';
import { clockState } from '../domain/clock-state';
import type { Clock as SlaClock, ClockChange } from '../domain/decide-clocks/happening';
import type { Metric } from '../domain/policy-definition';
import { targetOf } from '../domain/target-of';
import { PolicyShelf } from './policy-shelf';

/** A clock on record with its id. */
export interface BookedClock extends SlaClock {
  id: string;
}

interface ClockRow {
  id: string;
  metric: Metric;
  instance: number;
  policyVersionId: string;
  calendarVersionId: string;
  facts: { kind: string; at: number; recordedAt: number; data: object }[];
}

const CLOCKS_SQL = `SELECT c.id, c.metric, c.instance, c.policy_version_id AS "policyVersionId", c.calendar_version_id AS "calendarVersionId",
    (SELECT json_agg(json_build_object('kind', f.kind, 'at', floor(extract(epoch FROM f.at) * 1000),
       'recordedAt', floor(extract(epoch FROM f.recorded_at) * 1000), 'data', f.data) ORDER BY f.at, f.id) FROM sla_fact f WHERE f.clock_id = c.id) AS facts
  FROM sla_clock c`;

/** The clocks of tickets with their facts: read, and appended to. */
@Injectable()
export class ClockBook {
  constructor(private readonly database: Database, private readonly shelf: PolicyShelf, private readonly clock: Clock) {}

  /** Every clock of the ticket; inside a unit of work when one is given. */
  async ofTicket(ticketId: string, tx?: Tx): Promise<BookedClock[]> {
    const sql = `${CLOCKS_SQL} WHERE c.ticket_id = $1 ORDER BY c.created_at, c.id`;
    const rows = tx ? await tx.query<ClockRow>(sql, [ticketId]) : await this.database.query<ClockRow>(sql, [ticketId]);
    return Promise.all(rows.map((row) => this.book(row)));
  }

  /** Some clocks by id, locked by the caller before. */
  async byIds(ids: string[], tx: Tx): Promise<Map<string, BookedClock>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<ClockRow>(`${CLOCKS_SQL} WHERE c.id = ANY($1)`, [ids]);
    return new Map(await Promise.all(rows.map(async (row) => [row.id, await this.book(row)] as const)));
  }

  /**
   * Stages the new facts, new clocks and the next due time of each clock that changed.
   * @returns the ticket's clocks as they are then.
   */
  async append(ticketId: string, clocks: readonly BookedClock[], changes: ClockChange[], tx: Tx): Promise<BookedClock[]> {
    const after = new Map(clocks.map((clock) => [`${clock.metric} ${clock.instance}`, clock]));
    for (const change of changes) {
      const key = `${change.metric} ${change.instance}`;
      const known = after.get(key);
      const clock = await this.withFacts(known?.id ?? newId(), change, [...(known?.facts ?? []), ...change.facts]);
      after.set(key, clock);
      this.stageClock(ticketId, clock, known === undefined, tx);
      this.stageFacts(clock.id, change.facts, tx);
    }
    return [...after.values()];
  }

  private stageClock(ticketId: string, clock: BookedClock, isNew: boolean, tx: Tx): void {
    const { policyVersion, calendarVersion } = versionsInForce(clock.facts);
    const next = clockState(clock.target, clock.calendar, clock.facts, this.clock.nowMs()).nextDueAt;
    const nextDueAt = next === null ? null : new Date(next);
    if (!isNew) {
      tx.stage('UPDATE sla_clock SET next_due_at = $2, policy_version_id = $3, calendar_version_id = $4 WHERE id = $1', [clock.id, nextDueAt, policyVersion, calendarVersion]);
      return;
    }
    tx.insert(ClockEntity, {
      id: clock.id, ticketId, metric: clock.metric, instance: clock.instance, policyVersionId: policyVersion,
      calendarVersionId: calendarVersion, nextDueAt, createdAt: this.clock.now(),
    });
  }

  private stageFacts(clockId: string, facts: readonly ClockFact[], tx: Tx): void {
    const now = this.clock.now();
    tx.insert(FactEntity, facts.map(({ kind, at, data }) => ({ id: newId(), clockId, kind, at: new Date(at), recordedAt: now, data })));
  }

  private book(row: ClockRow): Promise<BookedClock> {
    return this.withFacts(row.id, row, row.facts as unknown as ClockFact[]);
  }

  private async withFacts(id: string, { metric, instance }: { metric: Metric; instance: number }, facts: ClockFact[]): Promise<BookedClock> {
    const { policyVersion, calendarVersion } = versionsInForce(facts);
    const target = targetOf(await this.shelf.policy(policyVersion), metric);
    if (!target) throw new Error(`Policy version ${policyVersion} has no target for ${metric}.`);
    return { id, metric, instance, facts, target, calendar: await this.shelf.calendar(calendarVersion) };
  }
}
