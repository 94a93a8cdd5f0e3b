import { type Faults, isRecord } from './fault';
import { DAY_MS } from './instant';
import { CUSTOMER_MESSAGES, RECEIVERS, type Span } from './policy-definition';

const MOST_STEPS = 50;
const HIGHEST_PERCENT = 10_000;
const LONGEST_OFFSET_MS = 3660 * DAY_MS;
const ACTIONS = ['notify', 'reassign', 'raise_priority', 'next_manager', 'message_customer'];

export function validateLadder(input: unknown, span: Span | null, faults: Faults): void {
  if (!Array.isArray(input)) return faults.add('policy.ladder_not_a_list');
  if (input.length > MOST_STEPS) return faults.add('policy.too_many_steps', { most: MOST_STEPS });
  const keys = new Set<unknown>();
  for (const [index, step] of input.entries()) {
    const at = faults.under(index);
    if (!isRecord(step)) {
      at.add('policy.step_malformed');
      continue;
    }
    if (typeof step.key !== 'string' || step.key === '') at.under('key').add('policy.step_key_missing');
    else if (keys.has(step.key)) at.under('key').add('policy.step_key_repeated', { key: step.key });
    keys.add(step.key);
    if (typeof step.inOpeningHours !== 'boolean') at.under('inOpeningHours').add('policy.flag_malformed');
    validateTime(step.when, span, at.under('when'));
    validateAction(step.action, at.under('action'));
  }
}

/** A step can't come before its clock starts. */
function validateTime(when: unknown, span: Span | null, faults: Faults): void {
  if (!isRecord(when)) return faults.add('policy.step_time_missing');
  if (when.at === 'percent') {
    const { percent } = when;
    if (typeof percent !== 'number' || !(percent <= HIGHEST_PERCENT)) faults.under('percent').add('policy.percent_out_of_range', { most: HIGHEST_PERCENT });
    else if (percent < 0) faults.under('percent').add('policy.step_before_start');
    return;
  }
  if (when.at !== 'offset') return faults.under('at').add('policy.step_time_unknown');
  const { ms, unit } = when;
  if (unit !== 'business' && unit !== 'elapsed') faults.under('unit').add('policy.unit_unknown');
  if (!Number.isInteger(ms) || Math.abs(ms as number) > LONGEST_OFFSET_MS) faults.under('ms').add('policy.offset_out_of_range');
  else if (-(ms as number) > shortestMs(span, unit)) faults.under('ms').add('policy.step_before_start');
}

/** The least time of the step's unit that the span can take; business time never takes less elapsed time than itself. */
function shortestMs(span: Span | null, unit: unknown): number {
  if (span?.unit === 'business') return unit === 'business' ? span.ms : Infinity;
  if (span?.unit === 'elapsed') return span.ms;
  return span?.unit === 'calendar_days' || span?.unit === 'working_days' ? (unit === 'elapsed' ? span.days * DAY_MS : Infinity) : Infinity;
}

function validateAction(action: unknown, faults: Faults): void {
  if (!isRecord(action) || !ACTIONS.includes(action.do as string)) return faults.add('policy.action_unknown');
  if (action.do === 'notify' && !isOneOf(RECEIVERS, action.whom)) faults.under('whom').add('policy.receiver_unknown');
  if (action.do === 'reassign' && !isName(action.teamId)) faults.under('teamId').add('policy.team_missing');
  if (action.do === 'message_customer' && !isOneOf(CUSTOMER_MESSAGES, action.template)) {
    const missing = !isName(action.template);
    faults.under('template').add(missing ? 'policy.template_missing' : 'policy.template_unknown', missing ? undefined : { known: CUSTOMER_MESSAGES.join(', ') });
  }
}

const isOneOf = (known: readonly string[], value: unknown): boolean => known.includes(value as string);

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
