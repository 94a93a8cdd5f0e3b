import type { CalendarDefinition } from './calendar-definition';
import { compileCalendar } from './compile-calendar';
import { HOUR_MS, type Instant } from './instant';
import type { ClockTarget, PolicyDefinition } from './policy-definition';
import type { ClockFact } from './clock-facts';
import type { Clock, ClockChange, PolicyInForce } from './decide-clocks/happening';
import { targetOf } from './target-of';

/** Monday to Friday, 9 to 17 in UTC, so that times in tests read as they are written. */
export const OFFICE: CalendarDefinition = {
  timeZone: 'UTC',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '17:00' }]])),
  exceptions: [],
};
export const office = compileCalendar(OFFICE);
export const always = compileCalendar({
  timeZone: 'UTC', exceptions: [],
  week: Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [{ open: '00:00', close: '24:00' }]])),
});

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `at('mon 09:30')` is in the week of Monday, 6 January 2025; `at('mon+1 09:30')` one week later. */
export function at(text: string): Instant {
  const [, day, weeks, hour, minute] = /^(\w{3})(?:\+(\d+))? (\d\d):(\d\d)$/.exec(text)!;
  return Date.UTC(2025, 0, 6 + DAYS.indexOf(day!) + 7 * Number(weeks ?? 0), Number(hour), Number(minute));
}

export const hours = (count: number) => count * HOUR_MS;

export function target(spanHours: number, changes: Partial<ClockTarget> = {}): ClockTarget {
  return { span: { unit: 'business', ms: hours(spanHours) }, pausesIn: ['waiting_customer'], warnPercent: 75, graceMs: hours(0.5), ladder: [], ...changes };
}

export const VERSIONS = { policyVersion: 'policy-1', calendarVersion: 'calendar-1' };

export function started(when: string): ClockFact {
  return { kind: 'started', at: at(when), data: VERSIONS };
}

export function policy(
  targets: PolicyDefinition['targets'], reopen: PolicyDefinition['reopen'] = { give: 'full' }, changes: Partial<PolicyInForce> = {},
): PolicyInForce {
  return { ...VERSIONS, definition: { targets, reopen }, calendar: office, ...changes };
}

/** What a store does: appends, and looks the new targets up. */
export function store(clocks: readonly Clock[], changes: ClockChange[], inForce: PolicyInForce): Clock[] {
  const kept = clocks.map((clock) => {
    const change = changes.find(({ metric, instance }) => metric === clock.metric && instance === clock.instance);
    const moved = change?.facts.some(({ kind }) => kind === 'retargeted') ?? false;
    return {
      ...clock, facts: [...clock.facts, ...(change?.facts ?? [])],
      ...(moved ? { target: targetOf(inForce.definition, clock.metric) ?? clock.target, calendar: inForce.calendar } : {}),
    };
  });
  const fresh = changes
    .filter(({ metric, instance }) => !clocks.some((clock) => clock.metric === metric && clock.instance === instance))
    .map(({ metric, instance, facts }) => ({ metric, instance, facts, target: targetOf(inForce.definition, metric)!, calendar: inForce.calendar }));
  return [...kept, ...fresh];
}
