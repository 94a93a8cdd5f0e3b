import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Params, type SlaFilter, spanSource } from './sla-filter';
import { named, type Percentiles, percentilesSql } from './sla-metrics.query';

/** Whom a ticket waits for. */
export const PARTIES = ['us', 'customer', 'third_party'] as const;
export type Party = (typeof PARTIES)[number];

/** Time that tickets spent in one state, or waited for one party. */
export interface TimeReport {
  /** Stretches that ended within the period; a ticket that comes back to a state has another one. */
  spans: number;
  business: Percentiles;
  calendar: Percentiles;
  /** Of all business time of the period's stretches, 0 to 1. */
  share: number;
}

export interface StateTimes {
  states: (TimeReport & { state: string; party: Party })[];
  parties: (TimeReport & { party: Party })[];
}

interface Row {
  state: string | null;
  party: Party;
  spans: number;
  business: number[] | null;
  calendar: number[] | null;
  total: number;
}

const TIMES = `count(*)::int AS spans, ${percentilesSql('s.business_ms')} AS business, ${percentilesSql('s.calendar_ms')} AS calendar,
  coalesce(sum(s.business_ms), 0)::float8 AS total`;

/** Where the time of tickets went. */
@Injectable()
export class StateTimesQuery {
  constructor(private readonly database: Database) {}

  async read(filter: SlaFilter): Promise<StateTimes> {
    const [states, parties] = await Promise.all([this.rows('SELECT state, party, ARRAY[state] AS states FROM v_waiting_party', filter),
      this.rows('SELECT NULL AS state, party, array_agg(state) AS states FROM v_waiting_party GROUP BY party', filter)]);
    const whole = parties.reduce((sum, { total }) => sum + total, 0);
    const reportOf = ({ spans, business, calendar, total }: Row): TimeReport => ({
      spans, business: named(business), calendar: named(calendar), share: whole === 0 ? 0 : total / whole,
    });
    return {
      states: states.map((row) => ({ state: row.state!, party: row.party, ...reportOf(row) })),
      parties: parties.map((row) => ({ party: row.party, ...reportOf(row) })),
    };
  }

  /** One row for each group of states: an index range each, and no sorting of all of them together. */
  private rows(groups: string, filter: SlaFilter): Promise<Row[]> {
    const params = new Params();
    return this.database.query<Row>(
      `SELECT g.state, g.party, x.* FROM (${groups}) g CROSS JOIN LATERAL (SELECT ${TIMES} FROM ${spanSource(filter, params)} AND s.state = ANY(g.states)) x WHERE x.spans > 0`,
      params.values,
    );
  }
}
