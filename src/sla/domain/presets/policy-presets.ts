import { DAY_MS, HOUR_MS } from '../instant';
import type { ClockTarget, LadderStep, PolicyDefinition, Span } from '../policy-definition';

export const POLICY_PRESETS = ['standard', 'regulated'] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];

const WAITING_FOR_CUSTOMER = ['waiting_customer', 'resolved', 'closed'];

/** A policy to start from; it takes every ticket until conditions are added. */
export function policyPreset(preset: PolicyPreset, name: string): PolicyDefinition {
  const targets = preset === 'regulated' ? { ...standardTargets(), ...regulatedTargets() } : standardTargets();
  return { name, conditions: {}, targets, reopen: { give: 'fraction', percent: 50 }, promise: { bufferMs: 4 * HOUR_MS, unit: 'business' } };
}

function standardTargets(): PolicyDefinition['targets'] {
  return {
    acknowledge: target(business(2), { pausesIn: [] }),
    first_response: target(business(8), { pausesIn: [] }),
    next_response: target(business(8), { pausesIn: [] }),
    update: target(business(24), { pausesIn: WAITING_FOR_CUSTOMER, ladder: [] }),
    resolution: target(business(40), { pausesIn: WAITING_FOR_CUSTOMER, graceMs: 4 * HOUR_MS }),
    confirmation: target({ unit: 'elapsed', ms: 7 * DAY_MS }, { warnPercent: null, ladder: [] }),
    remedy: target(business(40)),
    promise: target({ unit: 'agreed' }),
  };
}

/**
 * The periods of the British rules for complaints to financial firms (FCA Handbook, DISP 1.5 and 1.6): a short path
 * to the end of the third business day after receipt, and the final response within eight weeks.
 */
function regulatedTargets(): PolicyDefinition['targets'] {
  return {
    resolution: target({ unit: 'working_days', days: 3 }),
    regulatory: target({ unit: 'calendar_days', days: 56 }, {
      ladder: [
        { ...step('four_weeks_left', { at: 'percent', percent: 50 }, { do: 'notify', whom: 'manager' }), evenIfAcknowledged: true },
        { ...step('one_week_left', { at: 'offset', ms: -7 * DAY_MS, unit: 'elapsed' }, { do: 'next_manager' }), evenIfAcknowledged: true },
      ],
    }),
  };
}

function business(hours: number): Span {
  return { unit: 'business', ms: hours * HOUR_MS };
}

function target(span: Span, changes: Partial<ClockTarget> = {}): ClockTarget {
  const ladder = [
    step('nearly_due', { at: 'percent', percent: 90 }, { do: 'notify', whom: 'assignee' }),
    step('overdue', { at: 'percent', percent: 100 }, { do: 'notify', whom: 'manager' }),
    step('long_overdue', { at: 'percent', percent: 150 }, { do: 'next_manager' }),
  ];
  return { span, pausesIn: [], warnPercent: 75, graceMs: HOUR_MS, ladder, ...changes };
}

function step(key: string, when: LadderStep['when'], action: LadderStep['action']): LadderStep {
  return { key, when, inOpeningHours: true, action };
}
