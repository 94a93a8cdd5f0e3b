import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { type BreachReasons, BreachReasonsQuery } from './breach-reasons.query';
import type { SlaFilter } from './sla-filter';
import { type MetricReport, SlaMetricsQuery } from './sla-metrics.query';
import { type StateTimes, StateTimesQuery } from './state-times.query';

export type { SlaFilter };

/** How times were kept in a period, and where the time went. Milliseconds; shares from 0 to 1. */
export interface SlaReport extends StateTimes {
  from: Date;
  to: Date;
  /** Tickets whose older results are still being worked out: while there are any, the numbers are too low. */
  pending: number;
  metrics: MetricReport[];
  reasons: BreachReasons;
}

/** The whole report on times. */
@Injectable()
export class SlaReportQuery {
  constructor(
    private readonly database: Database,
    private readonly metrics: SlaMetricsQuery,
    private readonly states: StateTimesQuery,
    private readonly reasons: BreachReasonsQuery,
  ) {}

  async read(filter: SlaFilter): Promise<SlaReport> {
    const [metrics, times, reasons, backlog] = await Promise.all([
      this.metrics.read(filter), this.states.read(filter), this.reasons.read(filter),
      this.database.one<{ pending: number }>('SELECT greatest(clocks, states)::int AS pending FROM v_report_backlog'),
    ]);
    return { from: filter.from, to: filter.to, pending: backlog!.pending, metrics, ...times, reasons };
  }
}
