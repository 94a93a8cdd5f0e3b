import { send } from './client';
import type { Localized } from './types';

export interface Summary {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unassigned: number;
  readonly resolvedWaiting: number;
  readonly reopened30d: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

export interface OverdueItem {
  readonly ticketId: string;
  readonly reference: string;
  readonly subject: string;
  readonly metric: string;
  readonly dueAt: string;
  readonly assigneeName: string | null;
  readonly promisedBy: string | null;
}

export const measures = ['count', 'cost', 'severity'] as const;
export type Measure = (typeof measures)[number];

export interface ParetoItem {
  readonly causeId: string;
  readonly name: Localized;
  readonly value: number;
  /** 0 to 1 of the total. */
  readonly share: number;
  /** 0 to 1: this cause and all larger ones. */
  readonly cumulative: number;
  readonly tickets: number;
}

export interface Pareto {
  readonly items: readonly ParetoItem[];
  readonly total: number;
  /** Tickets whose cause nobody looked for. */
  readonly notInvestigated: number;
  /** ISO 4217, for costs. */
  readonly currency?: string | null;
}

export const fetchSummary = (signal?: AbortSignal): Promise<Summary> => send('GET', '/api/insight/summary', { signal });
export const fetchOverdue = (signal?: AbortSignal): Promise<{ readonly items: readonly OverdueItem[] }> => send('GET', '/api/insight/overdue', { signal });
export const fetchPareto = (by: Measure, from: string, signal?: AbortSignal): Promise<Pareto> =>
  send('GET', '/api/insight/pareto', { query: { by, from }, signal });
