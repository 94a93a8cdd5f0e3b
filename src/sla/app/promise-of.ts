import { clockState } from '../domain/clock-state';
import type { Clock, PolicyInForce } from '../domain/decide-clocks/happening';
import type { Instant } from '../domain/instant';
import type { PolicyDefinition } from '../domain/policy-definition';
import { promiseDate } from '../domain/promise-date';

/** A policy as the clocks take it, with what it promises. */
export interface PromisingPolicy extends PolicyInForce {
  definition: PolicyDefinition;
}

/** The date that the customer may be told: the newest resolution's due time and the policy's buffer; null when nothing can be promised. */
export function promiseOf(clocks: readonly Clock[], policy: PromisingPolicy | null, now: Instant): Date | null {
  const resolution = clocks.filter(({ metric }) => metric === 'resolution').toSorted((a, b) => b.instance - a.instance)[0];
  if (!policy || !resolution) return null;
  const { dueAt } = clockState(resolution.target, resolution.calendar, resolution.facts, now);
  const promise = dueAt === null ? null : promiseDate(dueAt, policy.definition.promise, { calendar: resolution.calendar });
  return promise && new Date(promise.at);
}
