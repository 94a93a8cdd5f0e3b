import { type Faults, isRecord, shown } from './fault';
import { DAY_MS } from './instant';
import { validateLadder } from './validate-ladder';
import type { Metric, Span } from './policy-definition';

/** Metrics that law or our own word fixes: nothing stops them. */
const NEVER_PAUSE: ReadonlySet<Metric> = new Set(['regulatory', 'promise', 'remedy']);
const AGREED: ReadonlySet<Metric> = new Set(['promise', 'remedy']);
const LONGEST_MS = 10 * 366 * DAY_MS;
const LONGEST_DAYS = 3660;

export function validateTarget(metric: Metric, input: unknown, states: readonly string[], faults: Faults): void {
  if (!isRecord(input)) return faults.add('policy.target_malformed');
  const span = readSpan(input.span, faults.under('span'));
  if (span?.unit === 'agreed' && !AGREED.has(metric)) faults.under('span').add('policy.span_needs_a_length');
  if (metric === 'regulatory' && span?.unit === 'business') faults.under('span').add('policy.regulatory_counts_days');
  validatePauses(metric, span, input.pausesIn, states, faults.under('pausesIn'));
  const { warnPercent, graceMs } = input;
  if (warnPercent !== null && !within(warnPercent, 0, 100)) faults.under('warnPercent').add('policy.warn_out_of_range');
  if (!isCount(graceMs, LONGEST_MS)) faults.under('graceMs').add('policy.grace_invalid');
  validateLadder(input.ladder, span, faults.under('ladder'));
}

function readSpan(input: unknown, faults: Faults): Span | null {
  if (!isRecord(input)) {
    faults.add('policy.span_missing');
    return null;
  }
  switch (input.unit) {
    case 'agreed': return { unit: 'agreed' };
    case 'business': case 'elapsed':
      if (!isCount(input.ms, LONGEST_MS) || input.ms === 0) break;
      return { unit: input.unit, ms: input.ms as number };
    case 'calendar_days': case 'working_days':
      if (!isCount(input.days, LONGEST_DAYS) || input.days === 0) break;
      return { unit: input.unit, days: input.days as number };
    default:
      faults.under('unit').add('policy.unit_unknown');
      return null;
  }
  faults.add('policy.span_out_of_range', { mostDays: LONGEST_DAYS });
  return null;
}

function validatePauses(metric: Metric, span: Span | null, input: unknown, states: readonly string[], faults: Faults): void {
  if (!Array.isArray(input)) return faults.add('policy.list_malformed');
  if (input.length > 0 && NEVER_PAUSE.has(metric)) faults.add('policy.metric_never_pauses', { metric });
  else if (input.length > 0 && (span?.unit === 'calendar_days' || span?.unit === 'working_days')) faults.add('policy.days_never_pause');
  for (const [index, state] of input.entries()) {
    if (!states.includes(state as string)) faults.under(index).add('policy.state_unknown', { state: shown(state) });
  }
}

function within(value: unknown, above: number, below: number): boolean {
  return typeof value === 'number' && value > above && value < below;
}

function isCount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
