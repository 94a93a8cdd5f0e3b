import type { Tx } from '../../platform/database/tx';
import type { ClockResult, TotalResult } from '../domain/clock-result';

/** What reports add up of one clock; `result` null while it runs. */
export interface ResultRow {
  clockId: string;
  ticketId: string;
  metric: string;
  instance: number;
  policyId: string;
  result: ClockResult | null;
  total: TotalResult | null;
}

const UPSERT = `INSERT INTO sla_result (clock_id, ticket_id, metric, instance, policy_id, outcome, decided_at, ended_at, business_ms, calendar_ms,
    total_business_ms, total_calendar_ms, total_in_time)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::uuid[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::bigint[],
    $10::bigint[], $11::bigint[], $12::bigint[], $13::boolean[])
  ON CONFLICT (clock_id) DO UPDATE SET policy_id = excluded.policy_id, outcome = excluded.outcome, decided_at = excluded.decided_at,
    ended_at = excluded.ended_at, business_ms = excluded.business_ms, calendar_ms = excluded.calendar_ms, total_business_ms = excluded.total_business_ms,
    total_calendar_ms = excluded.total_calendar_ms, total_in_time = excluded.total_in_time`;

/** Stages what the clocks came to; one that runs again (a merge or a spam mark was taken back) has no result any more. */
export function stageResults(rows: readonly ResultRow[], tx: Tx): void {
  const settled = rows.flatMap(({ result, ...row }) => (result ? [{ ...row, ...result }] : []));
  const running = rows.filter(({ result }) => result === null).map(({ clockId }) => clockId);
  if (running.length > 0) tx.stage('DELETE FROM sla_result WHERE clock_id = ANY($1::uuid[])', [running]);
  if (settled.length === 0) return;
  const column = <T>(of: (row: (typeof settled)[number]) => T): T[] => settled.map(of);
  tx.stage(UPSERT, [
    column((row) => row.clockId), column((row) => row.ticketId), column((row) => row.metric), column((row) => row.instance), column((row) => row.policyId),
    column((row) => row.outcome), column((row) => new Date(row.decidedAt)), column((row) => (row.endedAt === null ? null : new Date(row.endedAt))),
    column((row) => row.businessMs), column((row) => row.calendarMs),
    column((row) => row.total?.businessMs ?? null), column((row) => row.total?.calendarMs ?? null), column((row) => row.total?.inTime ?? null),
  ]);
}
