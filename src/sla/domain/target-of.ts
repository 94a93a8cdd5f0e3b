import type { ClockTarget, Metric, PolicyDefinition } from './policy-definition';

/** What was agreed with a customer is watched although the policy says nothing about it. */
const AGREED_BY_DEFAULT: ClockTarget = { span: { unit: 'agreed' }, pausesIn: [], warnPercent: 80, graceMs: 0, ladder: [] };

/** The target of a metric under a policy; null when the policy does not measure it. */
export function targetOf({ targets }: Pick<PolicyDefinition, 'targets'>, metric: Metric): ClockTarget | null {
  return targets[metric] ?? (metric === 'promise' || metric === 'remedy' ? AGREED_BY_DEFAULT : null);
}
