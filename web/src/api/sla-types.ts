export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** Half-open `[open, close)` as `HH:MM` on the calendar's wall clock; `close` may be `24:00`. */
export interface TimeRange {
  readonly open: string;
  readonly close: string;
}

export type DayRule =
  /** `YYYY-MM-DD`, and each day up to and including `through`. */
  | { readonly by: 'date'; readonly date: string; readonly through?: string }
  | { readonly by: 'gregorian'; readonly month: number; readonly day: number }
  | { readonly by: 'jalali'; readonly month: number; readonly day: number }
  /** Days from Western Easter Sunday. */
  | { readonly by: 'easter'; readonly offsetDays: number };

export interface CalendarException {
  readonly kind: 'holiday' | 'working';
  readonly name: string;
  readonly on: DayRule;
  /** A forecast that should be checked again. */
  readonly tentative?: boolean;
  /** Hours that fall out of a holiday; the whole day without them. */
  readonly closed?: readonly TimeRange[];
  /** Hours of an extra working day. */
  readonly open?: readonly TimeRange[];
}

export interface CalendarDefinition {
  /** IANA name. */
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly TimeRange[]>>>;
  readonly exceptions: readonly CalendarException[];
}

export const metrics = [
  'acknowledge', 'first_response', 'next_response', 'update', 'resolution', 'confirmation', 'remedy', 'promise', 'regulatory',
] as const;
export type Metric = (typeof metrics)[number];

export const conditionFields = ['kind', 'category', 'channel', 'priority', 'segment', 'team', 'language'] as const;
export type ConditionField = (typeof conditionFields)[number];

export interface Condition {
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
}
export type Conditions = Readonly<Partial<Record<ConditionField, Condition>>>;

/** `business` is open time of the calendar, `elapsed` day and night; `agreed` is named when the clock starts. */
export type Span =
  | { readonly unit: 'business' | 'elapsed'; readonly ms: number }
  | { readonly unit: 'calendar_days' | 'working_days'; readonly days: number }
  | { readonly unit: 'agreed' };

export type TimeUnit = 'business' | 'elapsed';

export type StepTime =
  | { readonly at: 'percent'; readonly percent: number }
  /** Before (negative) or after the due time. */
  | { readonly at: 'offset'; readonly ms: number; readonly unit: TimeUnit };

export type StepAction =
  | { readonly do: 'notify'; readonly whom: 'assignee' | 'team' | 'team_lead' | 'manager' }
  | { readonly do: 'reassign'; readonly teamId: string }
  | { readonly do: 'raise_priority' | 'next_manager' }
  | { readonly do: 'message_customer'; readonly template: string };

export interface LadderStep {
  readonly key: string;
  readonly when: StepTime;
  readonly inOpeningHours: boolean;
  readonly evenIfAcknowledged?: boolean;
  readonly action: StepAction;
}

export interface ClockTarget {
  readonly span: Span;
  readonly pausesIn: readonly string[];
  readonly warnPercent: number | null;
  readonly graceMs: number;
  readonly ladder: readonly LadderStep[];
}

export type ReopenRule =
  | { readonly give: 'full' }
  | { readonly give: 'fraction'; readonly percent: number }
  | { readonly give: 'remaining'; readonly leastPercent: number };

export interface PolicyDefinition {
  readonly name: string;
  readonly conditions: Conditions;
  readonly targets: Readonly<Partial<Record<Metric, ClockTarget>>>;
  readonly reopen: ReopenRule;
  readonly promise: { readonly bufferMs: number; readonly unit: TimeUnit };
  /** Days of plain time; the usual ones where one is absent. */
  readonly windows?: { readonly silenceDays?: number; readonly reopenDays?: number };
}
