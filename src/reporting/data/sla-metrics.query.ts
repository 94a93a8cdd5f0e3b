import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Params, resultSource, type SlaFilter } from './sla-filter';

/** Nearest-rank percentiles in milliseconds; null when nothing was counted. */
export interface Percentiles {
  p50: number | null;
  p90: number | null;
}

export type Scope = 'each' | 'first' | 'total';

/** How well one metric was kept in a period. */
export interface MetricReport {
  metric: string;
  /** `each` instance; of resolutions also the `first` of each ticket, and the `total` of all its resolutions together. */
  scope: Scope;
  /** Met in time or broken within the period; `cancelled` ones are neither. */
  decided: number;
  met: number;
  breached: number;
  cancelled: number;
  /** Broken within the period and still not met: their times are in no percentile yet. */
  stillOpen: number;
  /** Share of `decided` that was met in time, 0 to 1. */
  metShare: number | null;
  /** Open time used until it was met, in time or late; pauses left out. */
  business: Percentiles;
  /** From the start until it was met, with nights, holidays and pauses. */
  calendar: Percentiles;
}

interface Row extends Omit<MetricReport, 'metShare' | 'business' | 'calendar'> {
  business: number[] | null;
  calendar: number[] | null;
}

export const percentilesSql = (column: string): string => `percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${column})::float8[]`;
export const named = (values: number[] | null): Percentiles => ({ p50: values?.[0] ?? null, p90: values?.[1] ?? null });

const COUNTS = `count(*) FILTER (WHERE r.outcome <> 'cancelled')::int AS decided, count(*) FILTER (WHERE r.outcome = 'met')::int AS met,
  count(*) FILTER (WHERE r.outcome = 'breached')::int AS breached, count(*) FILTER (WHERE r.outcome = 'cancelled')::int AS cancelled,
  count(*) FILTER (WHERE r.ended_at IS NULL)::int AS "stillOpen", ${percentilesSql('r.business_ms')} AS business, ${percentilesSql('r.calendar_ms')} AS calendar`;

const TOTALS = `count(*)::int AS decided, count(*) FILTER (WHERE r.total_in_time)::int AS met, count(*) FILTER (WHERE NOT r.total_in_time)::int AS breached,
  0 AS cancelled, 0 AS "stillOpen", ${percentilesSql('r.total_business_ms')} AS business, ${percentilesSql('r.total_calendar_ms')} AS calendar`;

/** Met shares and times of every metric. */
@Injectable()
export class SlaMetricsQuery {
  constructor(private readonly database: Database) {}

  async read(filter: SlaFilter): Promise<MetricReport[]> {
    const rows = await Promise.all([this.instances(filter), this.totals(filter)]);
    return rows.flat().filter(({ decided, cancelled }) => decided + cancelled > 0).map(({ business, calendar, ...row }) => ({
      ...row, metShare: row.decided === 0 ? null : row.met / row.decided, business: named(business), calendar: named(calendar),
    }));
  }

  /** Each metric by itself: an index range, and no sorting of all of them together. */
  private instances(filter: SlaFilter): Promise<Row[]> {
    const params = new Params();
    return this.database.query<Row>(
      `SELECT m.metric, m.scope, x.* FROM (SELECT metric, 'each' AS scope FROM v_sla_metric UNION ALL SELECT 'resolution', 'first') m
       CROSS JOIN LATERAL (SELECT ${COUNTS} FROM ${resultSource(filter, 'decided_at', params)} AND r.metric = m.metric AND (m.scope = 'each' OR r.instance = 1)) x`,
      params.values,
    );
  }

  /** Tickets whose last resolution was met within the period. */
  private totals(filter: SlaFilter): Promise<Row[]> {
    const params = new Params();
    return this.database.query<Row>(
      `SELECT 'resolution' AS metric, 'total' AS scope, ${TOTALS} FROM ${resultSource(filter, 'ended_at', params)} AND r.total_in_time IS NOT NULL`, params.values,
    );
  }
}
