import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

export type ParetoMeasure = 'count' | 'cost' | 'severity';

export interface ParetoItem {
  causeId: string;
  name: { fa: string; en: string };
  value: number;
  /** Share of the total, 0 to 1. */
  share: number;
  /** Share of this and all before it, 0 to 1. */
  cumulative: number;
  tickets: number;
}

export interface Pareto {
  items: ParetoItem[];
  total: number;
  /** Tickets of the period whose cause nobody looked for. */
  notInvestigated: number;
  /** Currency of the values when they are costs. */
  currency: string | null;
}

type Row = Pick<ParetoItem, 'causeId' | 'name' | 'value' | 'tickets'>;

/** What one ticket weighs. Severity is weighed 1, 3, 9, 27: one critical case counts as much as many small ones. */
const WEIGHT: Record<ParetoMeasure, string> = {
  count: '1',
  cost: '(SELECT coalesce(sum(m.amount), 0) FROM v_remedy_cost m WHERE m.ticket_id = t.id AND m.currency = $3)',
  severity: `CASE t.severity WHEN 'critical' THEN 27 WHEN 'high' THEN 9 WHEN 'medium' THEN 3 ELSE 1 END`,
};

/** Pareto analysis (after Juran): causes by weight, with the cumulative share. */
@Injectable()
export class ParetoQuery {
  constructor(private readonly database: Database) {}

  /** Tickets that reached us in `[from, to)`. */
  async read(by: ParetoMeasure, from: Date, to: Date): Promise<Pareto> {
    const currency = by === 'cost' ? await this.mainCurrency(from, to) : null;
    const rows = await this.database.query<Row>(
      `SELECT r.cause_id AS "causeId", json_build_object('fa', r.name_fa, 'en', r.name_en) AS name,
         sum(${WEIGHT[by]})::float8 AS value, count(*)::int AS tickets
       FROM v_root_cause r JOIN v_ticket t ON t.id = r.ticket_id WHERE t.received_at >= $1 AND t.received_at < $2
       GROUP BY r.cause_id, r.name_fa, r.name_en ORDER BY value DESC, r.cause_id`,
      currency === null ? [from, to] : [from, to, currency],
    );
    const missed = await this.database.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM v_ticket t WHERE t.received_at >= $1 AND t.received_at < $2 AND t.kind = 'complaint'
         AND t.status IN ('resolved', 'closed') AND NOT EXISTS (SELECT 1 FROM v_root_cause r WHERE r.ticket_id = t.id)`,
      [from, to],
    );
    return { ...cumulate(rows.filter(({ value }) => value > 0)), notInvestigated: missed!.n, currency };
  }

  /** Sums in several currencies can't be added: the one with the most remedies stands. */
  private async mainCurrency(from: Date, to: Date): Promise<string> {
    const row = await this.database.one<{ currency: string }>(
      `SELECT m.currency FROM v_remedy_cost m JOIN v_ticket t ON t.id = m.ticket_id WHERE t.received_at >= $1 AND t.received_at < $2
       GROUP BY m.currency ORDER BY count(*) DESC, m.currency LIMIT 1`,
      [from, to],
    );
    return row?.currency ?? '';
  }
}

function cumulate(rows: Row[]): Pick<Pareto, 'items' | 'total'> {
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  const items = rows.map((row) => {
    before += row.value;
    return { ...row, share: row.value / total, cumulative: before / total };
  });
  return { items, total };
}
