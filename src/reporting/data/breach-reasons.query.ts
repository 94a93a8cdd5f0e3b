import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Params, resultSource, type SlaFilter } from './sla-filter';

export interface BreachReasons {
  /** The most frequent first; spaces and case make no difference. */
  items: { reason: string; count: number }[];
  /** Broken clocks with other reasons than those. */
  others: number;
  /** Broken clocks of which nobody has said why, or not yet. */
  unexplained: number;
}

const MOST = 20;
/** How a reason is compared with others. */
export const REASON_KEY = `lower(regexp_replace(btrim(b.reason), '\\s+', ' ', 'g'))`;

/** Why times were not kept. What the customer owes us needs no reason of ours. */
@Injectable()
export class BreachReasonsQuery {
  constructor(private readonly database: Database) {}

  async read(filter: SlaFilter): Promise<BreachReasons> {
    const params = new Params();
    const rows = await this.database.query<{ reason: string | null; count: number }>(
      `SELECT min(btrim(b.reason)) AS reason, count(*)::int AS count
       FROM (SELECT r.clock_id FROM ${resultSource(filter, 'decided_at', params)} AND r.outcome = 'breached' AND r.metric <> 'confirmation') r
       LEFT JOIN v_sla_breach_reason b ON b.clock_id = r.clock_id GROUP BY ${REASON_KEY} ORDER BY count DESC, reason`,
      params.values,
    );
    const given = rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }]));
    return {
      items: given.slice(0, MOST), others: given.slice(MOST).reduce((sum, { count }) => sum + count, 0),
      unexplained: rows.find(({ reason }) => reason === null)?.count ?? 0,
    };
  }
}
