import { type Faults, isRecord, shown } from './fault';
import { CONDITION_FIELDS, type Condition, type ConditionField, type PolicyConditions } from './policy-definition';
import { TICKET_VALUES } from './ticket-values';

/** Fields of which a ticket can have several values at once; for them `in` and `notIn` don't contradict each other. */
const MANY_VALUED: ReadonlySet<ConditionField> = new Set(['segment']);

/** Finds conditions that no ticket can meet. */
export function validateConditions(input: unknown, faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.conditions_malformed');
  for (const [field, condition] of Object.entries(input)) {
    if (!isField(field)) faults.under(field).add('policy.condition_unknown');
    else validateCondition(field, condition, faults.under(field));
  }
}

/**
 * Whether every ticket that `later` takes is taken by `earlier` already, so that `later` is never reached when it
 * stands behind it. Certain when true; a union of several earlier policies is not looked at.
 */
export function covers(earlier: PolicyConditions, later: PolicyConditions): boolean {
  return CONDITION_FIELDS.every((field) => {
    const outer = earlier[field];
    return !outer || coversField(outer, later[field] ?? {}, MANY_VALUED.has(field));
  });
}

function coversField(outer: Condition, inner: Condition, manyValued: boolean): boolean {
  const excluded = inner.notIn ?? [];
  const allowed = inner.in?.filter((value) => !excluded.includes(value));
  const inHolds = !outer.in || (allowed?.every((value) => outer.in!.includes(value)) ?? false);
  const single = !manyValued && (allowed?.every((value) => !outer.notIn?.includes(value)) ?? false);
  const notInHolds = !outer.notIn || single || outer.notIn.every((value) => excluded.includes(value));
  return inHolds && notInHolds;
}

function validateCondition(field: ConditionField, input: unknown, faults: Faults): void {
  if (!isRecord(input) || (input.in === undefined && input.notIn === undefined)) return faults.add('policy.condition_empty');
  const wanted = input.in === undefined ? null : readList(field, input.in, faults.under('in'));
  const unwanted = input.notIn === undefined ? [] : readList(field, input.notIn, faults.under('notIn'));
  if (!wanted || !unwanted || MANY_VALUED.has(field)) return;
  if (wanted.length > 0 && wanted.every((value) => unwanted.includes(value))) faults.add('policy.condition_contradicts_itself');
}

function readList(field: ConditionField, input: unknown, faults: Faults): string[] | null {
  if (!Array.isArray(input) || !input.every((value) => typeof value === 'string' && value !== '')) {
    faults.add('policy.list_malformed');
    return null;
  }
  if (input.length === 0) faults.add('policy.list_empty');
  const known = TICKET_VALUES[field];
  for (const [index, value] of (input as string[]).entries()) {
    if (known && !known.includes(value)) faults.under(index).add('policy.value_unknown', { value: shown(value), known: known.join(', ') });
  }
  return input as string[];
}

function isField(name: string): name is ConditionField {
  return (CONDITION_FIELDS as readonly string[]).includes(name);
}
