import { CONDITION_FIELDS, type Condition, type ConditionField, type PolicyConditions } from './policy-definition';

/** What a ticket is, as far as policies may ask; a list where it can be several things at once. */
export type TicketFacts = Partial<Record<ConditionField, string | readonly string[] | null>>;

/** A condition that kept a policy from being chosen. */
export interface FailedCondition {
  field: ConditionField;
  test: 'in' | 'notIn';
  expected: string[];
  actual: string[];
}

export interface PolicySelection<P> {
  policy: P | null;
  /** The conditions that decided for the chosen policy; empty when it takes every ticket. */
  matchedOn: ConditionField[];
  /** Policies that stand before it, with what failed in each. */
  passedOver: { policy: P; failed: FailedCondition[] }[];
}

/** The first policy whose every condition holds, and why the ones before it do not: "why this policy?". */
export function selectPolicy<P extends { conditions: PolicyConditions }>(policies: readonly P[], ticket: TicketFacts): PolicySelection<P> {
  const passedOver: PolicySelection<P>['passedOver'] = [];
  for (const policy of policies) {
    const failed = failedConditions(policy.conditions, ticket);
    if (failed.length === 0) {
      const matchedOn = CONDITION_FIELDS.filter((field) => policy.conditions[field] !== undefined);
      return { policy, matchedOn, passedOver };
    }
    passedOver.push({ policy, failed });
  }
  return { policy: null, matchedOn: [], passedOver };
}

export function failedConditions(conditions: PolicyConditions, ticket: TicketFacts): FailedCondition[] {
  return CONDITION_FIELDS.flatMap((field) => {
    const condition = conditions[field];
    return condition ? failedTests(field, condition, valuesOf(ticket[field])) : [];
  });
}

function failedTests(field: ConditionField, condition: Condition, actual: string[]): FailedCondition[] {
  const failed: FailedCondition[] = [];
  if (condition.in && !actual.some((value) => condition.in!.includes(value))) {
    failed.push({ field, test: 'in', expected: condition.in, actual });
  }
  if (condition.notIn && actual.some((value) => condition.notIn!.includes(value))) {
    failed.push({ field, test: 'notIn', expected: condition.notIn, actual });
  }
  return failed;
}

function valuesOf(value: string | readonly string[] | null | undefined): string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : [...value];
}
