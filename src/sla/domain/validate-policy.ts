import { type Fault, Faults, isRecord } from './fault';
import { METRICS, type Metric, type PolicyDefinition } from './policy-definition';
import { covers, validateConditions } from './validate-conditions';
import { validateTarget } from './validate-target';

const LONGEST_WINDOW_DAYS = 366;

/**
 * Everything wrong with a policy before it is saved; takes any JSON.
 * `states` are the ticket states in which a clock may stand still.
 */
export function validatePolicy(input: unknown, states: readonly string[]): Fault[] {
  const faults = new Faults();
  if (!isRecord(input)) {
    faults.add('policy.malformed');
    return faults.list;
  }
  if (typeof input.name !== 'string' || input.name.trim() === '') faults.under('name').add('policy.name_missing');
  validateConditions(input.conditions, faults.under('conditions'));
  validateTargets(input.targets, states, faults.under('targets'));
  validateReopen(input.reopen, faults.under('reopen'));
  validatePromise(input.promise, faults.under('promise'));
  if (input.windows !== undefined) validateWindows(input.windows, faults.under('windows'));
  return faults.list;
}

/** Policies that a ticket never reaches, because one before them takes all that they would. */
export function findUnreachable(policies: readonly Pick<PolicyDefinition, 'name' | 'conditions'>[]): Fault[] {
  return policies.flatMap((policy, index) => {
    const cover = policies.slice(0, index).find((earlier) => covers(earlier.conditions, policy.conditions));
    return cover ? [{ field: String(index), code: 'policy.never_reached', params: { name: policy.name, by: cover.name } }] : [];
  });
}

function validateTargets(input: unknown, states: readonly string[], faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.targets_malformed');
  if (Object.keys(input).length === 0) faults.add('policy.no_target');
  for (const [metric, target] of Object.entries(input)) {
    if ((METRICS as readonly string[]).includes(metric)) validateTarget(metric as Metric, target, states, faults.under(metric));
    else faults.under(metric).add('policy.metric_unknown');
  }
}

function validateReopen(input: unknown, faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.reopen_missing');
  if (input.give === 'full') return;
  if (input.give === 'fraction') return validatePercent(input.percent, faults.under('percent'));
  if (input.give === 'remaining') return validatePercent(input.leastPercent, faults.under('leastPercent'));
  faults.under('give').add('policy.reopen_unknown');
}

function validateWindows(input: unknown, faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.windows_malformed');
  for (const [name, days] of Object.entries(input)) {
    if (name !== 'silenceDays' && name !== 'reopenDays') faults.under(name).add('policy.window_unknown');
    else if (!Number.isInteger(days) || (days as number) < 1 || (days as number) > LONGEST_WINDOW_DAYS) faults.under(name).add('policy.window_out_of_range', { most: LONGEST_WINDOW_DAYS });
  }
}

function validatePercent(value: unknown, faults: Faults): void {
  if (typeof value !== 'number' || !(value > 0 && value <= 100)) faults.add('policy.percent_out_of_range', { most: 100 });
}

function validatePromise(input: unknown, faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.promise_missing');
  if (!Number.isInteger(input.bufferMs) || (input.bufferMs as number) < 0) faults.under('bufferMs').add('policy.buffer_invalid');
  if (input.unit !== 'business' && input.unit !== 'elapsed') faults.under('unit').add('policy.unit_unknown');
}
