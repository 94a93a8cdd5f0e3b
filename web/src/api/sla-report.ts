import { buildRequest, send } from './client';
import type { Page } from './desk-types';

/** Nearest-rank percentiles in milliseconds; null when nothing was counted. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p90: number | null;
}

interface Times {
  /** Open time, pauses left out. */
  readonly business: Percentiles;
  readonly calendar: Percentiles;
}

export interface MetricReport extends Times {
  readonly metric: string;
  readonly scope: 'each' | 'first' | 'total';
  readonly decided: number;
  readonly met: number;
  readonly breached: number;
  readonly cancelled: number;
  /** Broken and still not met. */
  readonly stillOpen: number;
  readonly metShare: number | null;
}

export const parties = ['us', 'customer', 'third_party'] as const;
export type Party = (typeof parties)[number];

export interface PartyTimes extends Times {
  readonly party: Party;
  readonly spans: number;
  /** 0 to 1 of all business time. */
  readonly share: number;
}

export interface StateTimes extends PartyTimes {
  readonly state: string;
}

export interface SlaReport {
  /** Tickets of which older results are still being worked out. */
  readonly pending: number;
  readonly metrics: readonly MetricReport[];
  readonly states: readonly StateTimes[];
  readonly parties: readonly PartyTimes[];
  readonly reasons: { readonly items: readonly { readonly reason: string; readonly count: number }[]; readonly others: number; readonly unexplained: number };
}

export type SlaQuery = Readonly<Record<string, string>>;

export interface Behind {
  readonly ticketId: string;
  readonly reference: string;
  readonly subject: string;
  readonly status: string;
  readonly assigneeName: string | null;
  readonly at: string;
  readonly businessMs: number | null;
  readonly calendarMs: number | null;
  /** Of a clock. */
  readonly metric?: string;
  readonly instance?: number;
  readonly outcome?: 'met' | 'breached' | 'cancelled';
  readonly reason?: string | null;
  /** Of a stretch in a state. */
  readonly state?: string;
}

export const fetchSlaReport = (query: SlaQuery, signal?: AbortSignal): Promise<SlaReport> => send('GET', '/api/insight/sla', { query, signal });
export const slaCsvUrl = (query: SlaQuery): string => buildRequest('GET', '/api/insight/sla/csv', { query }).url;
export const fetchBehind = (kind: 'instances' | 'spans', query: SlaQuery, signal?: AbortSignal): Promise<Page<Behind>> =>
  send('GET', `/api/insight/sla/${kind}`, { query, signal });
