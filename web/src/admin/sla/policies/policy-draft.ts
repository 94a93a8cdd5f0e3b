import type { ClockTarget, Condition, Conditions, LadderStep, Metric, PolicyDefinition } from '../../../api/sla-types';

const HOUR = 3_600_000;

export interface PolicyDraft {
  readonly calendarId: string;
  readonly definition: PolicyDefinition;
}

export const blankPolicy: PolicyDefinition = {
  name: '', conditions: {}, targets: {}, reopen: { give: 'fraction', percent: 50 }, promise: { bufferMs: 4 * HOUR, unit: 'business' },
};

const agreed: readonly Metric[] = ['promise', 'remedy'];
/** What law or our own word fixes never pauses. */
const fixed: readonly Metric[] = ['promise', 'remedy', 'regulatory'];

export const mayAgree = (metric: Metric): boolean => agreed.includes(metric);
export const mayPause = (metric: Metric, { span }: ClockTarget): boolean => !fixed.includes(metric) && (span.unit === 'business' || span.unit === 'elapsed');

/** A target to start from. */
export function blankTarget(metric: Metric): ClockTarget {
  const span: ClockTarget['span'] = mayAgree(metric) ? { unit: 'agreed' } : metric === 'regulatory' ? { unit: 'calendar_days', days: 56 } : { unit: 'business', ms: 8 * HOUR };
  return { span, pausesIn: [], warnPercent: 75, graceMs: HOUR, ladder: [] };
}

/** A key that no other step of the ladder has. */
export function blankStep(ladder: readonly LadderStep[]): LadderStep {
  const keys = new Set(ladder.map(({ key }) => key));
  let number = ladder.length + 1;
  while (keys.has(`step_${number}`)) number++;
  return { key: `step_${number}`, when: { at: 'percent', percent: 100 }, inOpeningHours: true, action: { do: 'notify', whom: 'assignee' } };
}

/** A condition that names nothing is no condition. */
export function withCondition(conditions: Conditions, field: keyof Conditions, { in: wanted = [], notIn = [] }: Condition): Conditions {
  const { [field]: _, ...rest } = conditions;
  if (wanted.length === 0 && notIn.length === 0) return rest;
  return { ...rest, [field]: { ...(wanted.length > 0 && { in: wanted }), ...(notIn.length > 0 && { notIn }) } };
}
