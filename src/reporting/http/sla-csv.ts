import type { Percentiles } from '../data/sla-metrics.query';
import type { SlaReport } from '../data/sla-report.query';
import { type CsvCell, toCsv } from './csv';

const HEAD = ['section', 'name', 'scope', 'count', 'met', 'breached', 'cancelled', 'still_open', 'share',
  'business_p50_minutes', 'business_p90_minutes', 'calendar_p50_minutes', 'calendar_p90_minutes'];

/** The report as one table, for a spreadsheet; codes instead of words, so that formulas hold in every language. */
export function slaCsv({ metrics, states, parties, reasons }: SlaReport): string {
  const reasonRows = [...reasons.items.map(({ reason, count }) => [reason, count] as const), ['(others)', reasons.others] as const, ['(unexplained)', reasons.unexplained] as const];
  return toCsv([
    HEAD,
    ...metrics.map((row) => ['metric', row.metric, row.scope, row.decided, row.met, row.breached, row.cancelled, row.stillOpen, rounded(row.metShare), ...times(row)]),
    ...states.map((row) => ['state', row.state, row.party, row.spans, null, null, null, null, rounded(row.share), ...times(row)]),
    ...parties.map((row) => ['waiting_for', row.party, null, row.spans, null, null, null, null, rounded(row.share), ...times(row)]),
    ...reasonRows.map(([reason, count]) => ['breach_reason', reason, null, count, ...Array<null>(9).fill(null)]),
  ]);
}

const minutes = (ms: number | null): CsvCell => (ms === null ? null : Math.round(ms / 6_000) / 10);
const rounded = (share: number | null): CsvCell => (share === null ? null : Math.round(share * 10_000) / 10_000);
const times = ({ business, calendar }: { business: Percentiles; calendar: Percentiles }): CsvCell[] =>
  [business.p50, business.p90, calendar.p50, calendar.p90].map(minutes);
