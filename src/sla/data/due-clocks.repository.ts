import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import type { ClockFact } from '../domain/clock-facts';

/** Facts that were really added; what somebody had recorded before is left out. */
export interface AddedFact {
  clockId: string;
  fact: ClockFact;
}

/** Due clocks by the index, and what is written about many of them at once. */
@Injectable()
export class DueClocksRepository {
  /** Locks clocks that are due, the longest waiting first; those in somebody else's hands are passed over. */
  async take(now: Date, most: number, tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM sla_clock WHERE next_due_at <= $1 ORDER BY next_due_at LIMIT $2 FOR UPDATE SKIP LOCKED', [now, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Appends facts in one statement. */
  async addFacts(added: readonly AddedFact[], now: Date, tx: Tx): Promise<AddedFact[]> {
    if (added.length === 0) return [];
    const ids = new Map(added.map((entry) => [newId(), entry]));
    const entries = [...ids.values()];
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO sla_fact (id, clock_id, kind, at, recorded_at, data)
       SELECT id, clock_id, kind, at, $6, data FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::jsonb[]) AS f(id, clock_id, kind, at, data)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        [...ids.keys()], entries.map(({ clockId }) => clockId), entries.map(({ fact }) => fact.kind), entries.map(({ fact }) => new Date(fact.at)),
        entries.map(({ fact }) => JSON.stringify(fact.data)), now,
      ],
    );
    return rows.map(({ id }) => ids.get(id)!);
  }

  /** Sets when each clock must be looked at again. */
  async setNextLook(looks: readonly { id: string; at: Date | null }[], tx: Tx): Promise<void> {
    await tx.query(
      'UPDATE sla_clock c SET next_due_at = v.at FROM unnest($1::uuid[], $2::timestamptz[]) AS v(id, at) WHERE c.id = v.id',
      [looks.map(({ id }) => id), looks.map(({ at }) => at)],
    );
  }
}
