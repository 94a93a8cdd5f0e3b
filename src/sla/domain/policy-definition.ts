import type { DurationMs } from './instant';

export const METRICS = [
  'acknowledge', 'first_response', 'next_response', 'update', 'resolution', 'confirmation', 'remedy', 'promise', 'regulatory',
] as const;

/** What a clock measures. They run side by side; none overrules another. */
export type Metric = (typeof METRICS)[number];

export const CONDITION_FIELDS = ['kind', 'category', 'channel', 'priority', 'segment', 'team', 'language'] as const;
export type ConditionField = (typeof CONDITION_FIELDS)[number];

/** A service-level policy as data: what is stored, edited and versioned. */
export interface PolicyDefinition {
  name: string;
  conditions: PolicyConditions;
  targets: Partial<Record<Metric, ClockTarget>>;
  reopen: ReopenRule;
  promise: PromiseRule;
  windows?: LifecycleWindows;
}

/** How long the customer has for the last word, in days of plain time; the house's own where one is absent. */
export interface LifecycleWindows {
  /** Silence after a resolution counts as consent when it has lasted this long. */
  silenceDays?: number;
  /** A message takes a closed ticket up again within this time; later it opens a new, linked one. */
  reopenDays?: number;
}

/** Each field named must hold; a policy that names none takes every ticket. */
export type PolicyConditions = Partial<Record<ConditionField, Condition>>;

export interface Condition {
  /** Holds when the ticket has one of these. */
  in?: string[];
  /** Holds when the ticket has none of these. */
  notIn?: string[];
}

/** How much time a clock allows. */
export type Span =
  /** Open time of the calendar. */
  | { unit: 'business'; ms: DurationMs }
  /** Elapsed time, day and night. */
  | { unit: 'elapsed'; ms: DurationMs }
  /** To the end of the n-th day after the start, holidays and all. */
  | { unit: 'calendar_days'; days: number }
  /** To the end of the n-th day with open hours after the start. */
  | { unit: 'working_days'; days: number }
  /** The due time is named when the clock starts: promises and remedies. */
  | { unit: 'agreed' };

export interface ClockTarget {
  span: Span;
  /** Ticket states in which the clock stands still; only for `business` and `elapsed` spans. */
  pausesIn: string[];
  /** Share of the span used when a warning is due, between 0 and 100; null for no warning. */
  warnPercent: number | null;
  /** What is left, on the span's own line of time, when a change of target comes too late to be met. */
  graceMs: DurationMs;
  ladder: LadderStep[];
}

/** Time for the next resolution of a reopened ticket. */
export type ReopenRule =
  | { give: 'full' }
  | { give: 'fraction'; percent: number }
  /** What the instance before left unused, and at least this share of the span. */
  | { give: 'remaining'; leastPercent: number };

/** What is added to a due time before the customer is told a date. */
export interface PromiseRule {
  bufferMs: DurationMs;
  unit: 'business' | 'elapsed';
}

export interface LadderStep {
  /** Unique in the ladder; each clock carries a step out once. */
  key: string;
  when: StepTime;
  /** Wait for the next opening when the time falls outside opening hours. */
  inOpeningHours: boolean;
  /** Carry the step out although somebody has acknowledged the escalation. */
  evenIfAcknowledged?: boolean;
  action: StepAction;
}

export type StepTime =
  /** Share of the span used; beyond 100 after the breach. */
  | { at: 'percent'; percent: number }
  /** Before (negative) or after the due time. */
  | { at: 'offset'; ms: DurationMs; unit: 'business' | 'elapsed' };

/** Whom a step tells: the owner, everybody of the ticket's team, the managers in that team, all managers. */
export const RECEIVERS = ['assignee', 'team', 'team_lead', 'manager'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** What a step may write to the customer: that we are still at it, or that we are late. */
export const CUSTOMER_MESSAGES = ['still_working', 'delayed'] as const;
export type CustomerMessage = (typeof CUSTOMER_MESSAGES)[number];

export type StepAction =
  | { do: 'notify'; whom: Receiver }
  | { do: 'reassign'; teamId: string }
  | { do: 'raise_priority' }
  | { do: 'next_manager' }
  | { do: 'message_customer'; template: CustomerMessage };
