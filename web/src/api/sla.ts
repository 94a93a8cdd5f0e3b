import { ApiProblem } from './problem';
import { newIdempotencyKey, send } from './client';
import type { Clock } from './desk-types';
import type { CalendarDefinition, CalendarException, ConditionField, Metric, PolicyDefinition, TimeRange } from './sla-types';

const at = (kind: 'calendars' | 'policies', id: string, rest = ''): string => `/api/sla/${kind}/${encodeURIComponent(id)}${rest}`;
const listOf = <T>(answer: readonly T[] | { readonly items: readonly T[] }): readonly T[] => ('items' in answer ? answer.items : answer);
const list = async <T>(path: string, signal?: AbortSignal, query?: Record<string, string | number>): Promise<readonly T[]> =>
  listOf(await send<readonly T[] | { readonly items: readonly T[] }>('GET', path, { signal, query }));

export interface SlaCalendar {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly definition: CalendarDefinition;
  /** When this version was saved. */
  readonly createdAt: string;
  readonly createdByName?: string | null;
}

export interface CalendarBody {
  readonly name: string;
  readonly definition: CalendarDefinition;
}

export const fetchCalendars = (signal?: AbortSignal): Promise<readonly SlaCalendar[]> => list('/api/sla/calendars', signal);
export const createCalendar = (body: CalendarBody, idempotencyKey: string): Promise<SavedVersion> => send('POST', '/api/sla/calendars', { body, idempotencyKey });
/** Makes a new version; clocks that run keep theirs. `version` is the one that was seen; a newer one is a conflict. */
export const saveCalendar = (id: string, body: CalendarBody & { readonly version: number }): Promise<SlaCalendar> => send('PUT', at('calendars', id), { body });

export interface SavedVersion {
  readonly id: string;
  readonly version: number;
}

export interface CalendarDay {
  /** `YYYY-MM-DD`, Gregorian. */
  readonly date: string;
  readonly hours: readonly TimeRange[];
  /** Names of the holidays and extra working days on it. */
  readonly exceptions: readonly { readonly kind: CalendarException['kind']; readonly name: string; readonly tentative?: boolean }[];
}

/** @param month `YYYY-MM` of either calendar: a year before 1700 is Jalali */
export const fetchMonth = async (id: string, month: string, signal?: AbortSignal): Promise<readonly CalendarDay[]> =>
  (await send<{ readonly days: readonly CalendarDay[] }>('GET', at('calendars', id, '/month'), { query: { month }, signal })).days;

/** The same of a calendar that is not saved. */
export const fetchDraftMonth = async (definition: CalendarDefinition, month: string, signal?: AbortSignal): Promise<readonly CalendarDay[]> =>
  (await send<{ readonly days: readonly CalendarDay[] }>('POST', '/api/sla/calendars/month', { body: { definition, month }, signal })).days;

export interface IcalPreview {
  readonly holidays: readonly CalendarException[];
  /** Entries that are no day off. */
  readonly skipped: number;
}

/** Reads the file's all-day events from one day through another (`YYYY-MM-DD`); nothing is saved. */
/** What the server takes of an iCalendar file, in bytes. */
const MOST_ICAL_BYTES = 800_000;

/** @throws ApiProblem without asking the server when the file is too large for it. */
export async function readIcalFile(id: string, file: File, range: { from: string; through: string }): Promise<IcalPreview> {
  if (file.size > MOST_ICAL_BYTES) throw new ApiProblem(400, { code: 'validation_failed', errors: [{ field: 'ical', code: 'ical.too_large', message: '' }] });
  return readIcal(id, { ical: await file.text(), ...range });
}

const readIcal = (id: string, body: { ical: string; from: string; through: string }): Promise<IcalPreview> =>
  send('POST', at('calendars', id, '/import-ical'), { body });

export interface SlaPolicy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly active: boolean;
  readonly position: number;
  readonly calendarId: string;
  readonly definition: PolicyDefinition;
  readonly createdAt: string;
  readonly createdByName?: string | null;
}

export interface PolicyBody {
  readonly calendarId: string;
  readonly definition: PolicyDefinition;
}

export interface PolicyList {
  readonly items: readonly SlaPolicy[];
  /** Policies that no ticket reaches; `field` is the place among the active ones, from 0. */
  readonly unreachable: readonly { readonly field: string; readonly params: { readonly by: string } }[];
}

export const fetchPolicies = (signal?: AbortSignal): Promise<PolicyList> => send('GET', '/api/sla/policies', { signal });
export const createPolicy = (body: PolicyBody, idempotencyKey: string): Promise<SavedVersion> => send('POST', '/api/sla/policies', { body, idempotencyKey });
export const savePolicy = (id: string, body: PolicyBody & { readonly version: number }): Promise<SlaPolicy> => send('PUT', at('policies', id), { body });
export const activatePolicy = (id: string, active: boolean): Promise<unknown> => send('PUT', at('policies', id, '/active'), { body: { active } });
export const orderPolicies = (ids: readonly string[]): Promise<unknown> => send('PUT', '/api/sla/policies/order', { body: { ids } });

export interface Presets {
  readonly calendars: readonly { readonly key: string; readonly definition: CalendarDefinition }[];
  readonly policies: readonly { readonly key: string; readonly definition: PolicyDefinition }[];
}

export const fetchPresets = (signal?: AbortSignal): Promise<Presets> => send('GET', '/api/sla/presets', { signal });

export type TicketFacts = Partial<Record<ConditionField, string | readonly string[]>>;

export interface PolicyName {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

export interface FailedCondition {
  readonly field: ConditionField;
  readonly test: 'in' | 'notIn';
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

export interface PolicyExplanation {
  readonly policy: PolicyName | null;
  readonly matchedOn: readonly ConditionField[];
  readonly passedOver: readonly { readonly policy: PolicyName; readonly failed: readonly FailedCondition[] }[];
}

export interface Preview extends PolicyExplanation {
  readonly clocks: readonly { readonly metric: Metric; readonly dueAt: string | null }[];
  readonly promise: { readonly at: string; readonly timeZone: string } | null;
  /** The calendar's; null when no policy takes the complaint. */
  readonly timeZone: string | null;
  /** The policy that is being edited takes the complaint. */
  readonly unsaved: boolean;
  /** The policy before the edited one that leaves it no ticket. */
  readonly shadowedBy: string | null;
}

/** What is being edited: a policy on a saved calendar, or a calendar to count everything on. */
export interface Draft {
  readonly definition?: PolicyDefinition;
  readonly policyId?: string;
  readonly calendarId?: string;
  readonly calendar?: CalendarDefinition;
}

export const previewPolicy = (facts: TicketFacts, draft: Draft, signal?: AbortSignal): Promise<Preview> => send('POST', '/api/sla/preview', { body: { facts, ...draft }, signal });

export interface Rebaseline {
  readonly tickets: number;
  readonly clocks: number;
  /** Clocks whose new due time is past already: they get the policy's grace, or are broken at once where it gives none. */
  readonly wouldBreach: number;
  /** Clocks of metrics that the policy no longer measures. */
  readonly wouldEnd: number;
}

/** Moves by jobs, or only counts. */
export const rebaseline = (id: string, dryRun: boolean): Promise<Rebaseline> =>
  send('POST', at('policies', id, '/rebaseline'), { query: { dryRun }, idempotencyKey: newIdempotencyKey() });

export interface NearBreach {
  readonly ticketId: string;
  readonly reference: string;
  readonly subject: string;
  readonly metric: string;
  readonly instance: number;
  readonly dueAt: string;
  readonly remainingMs: number;
  readonly assigneeName: string | null;
  readonly priority?: string;
}

export const fetchNearBreach = (withinHours: number, signal?: AbortSignal): Promise<readonly NearBreach[]> => list('/api/sla/near-breach', signal, { withinHours });

const clock = (ticketId: string, rest: string): string => `/api/tickets/${encodeURIComponent(ticketId)}${rest}`;

export interface ClockFact {
  readonly metric: string;
  readonly instance: number;
  readonly kind: string;
  readonly at: string;
  /** When we learned of it. */
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TicketPolicy extends PolicyExplanation {
  /** The versions that the clocks run on, which an edit since then does not change. */
  readonly clocks: readonly { readonly metric: string; readonly instance: number; readonly policy: PolicyName }[];
}

export const fetchClockFacts = (ticketId: string, signal?: AbortSignal): Promise<readonly ClockFact[]> => list(clock(ticketId, '/clocks/facts'), signal);
export const fetchTicketPolicy = (ticketId: string, signal?: AbortSignal): Promise<TicketPolicy> => send('GET', clock(ticketId, '/policy'), { signal });
/** Takes the escalation over: the ladder of the clock stops. */
export const acknowledgeClock = (ticketId: string, metric: string, instance: number): Promise<unknown> =>
  send('POST', clock(ticketId, `/clocks/${encodeURIComponent(metric)}/acknowledge`), { body: { instance } });
export const giveBreachReason = (ticketId: string, metric: string, instance: number, reason: string): Promise<unknown> =>
  send('PUT', clock(ticketId, `/clocks/${encodeURIComponent(metric)}/${instance}/breach-reason`), { body: { reason } });

/** A ticket's clock with what people said about it. */
export interface AnsweredClock extends Clock {
  /** Neither met nor cancelled. */
  readonly open?: boolean;
  readonly acknowledgedAt?: string | null;
  readonly metAt?: string | null;
  readonly breachReason?: string | null;
}
