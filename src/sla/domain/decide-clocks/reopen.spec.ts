import { at, hours, OFFICE, policy, store, target } from '../clock.mother';
import { clockState } from '../clock-state';
import { compileCalendar } from '../compile-calendar';
import type { Metric } from '../policy-definition';
import { decideClocks } from './decide-clocks';
import type { Clock, Happening, PolicyInForce } from './happening';

const inForce = policy({
  first_response: target(4), next_response: target(8), update: target(16), resolution: target(40, { pausesIn: ['resolved'] }), confirmation: target(56),
  regulatory: target(0, { span: { unit: 'calendar_days', days: 3 }, pausesIn: [], warnPercent: null }),
}, { give: 'remaining', leastPercent: 10 });

function happen(clocks: Clock[], happening: Happening, state: string, under: PolicyInForce = inForce): Clock[] {
  return store(clocks, decideClocks(happening, { clocks, policy: under, state, recordedAt: happening.at }).changes, under);
}

const resolved = (): Clock[] => {
  const answered = happen(happen([], { kind: 'opened', at: at('mon 09:00') }, 'new'), { kind: 'agent_replied', at: at('mon 10:00') }, 'in_progress');
  return happen(answered, { kind: 'resolved', at: at('mon 13:00') }, 'resolved');
};
const stateOf = (clocks: Clock[], metric: Metric, instance: number, now: number) => {
  const clock = clocks.find((one) => one.metric === metric && one.instance === instance);
  return clock && clockState(clock.target, clock.calendar, clock.facts, now);
};
const open = (clocks: Clock[], now: number) => clocks.filter((clock) => clockState(clock.target, clock.calendar, clock.facts, now).open).map(({ metric, instance }) => `${metric} ${instance}`);

describe('rule 6: reopening and the legal time', () => {
  it('goes on with it until its end, and not after: the answer was given in time', () => {
    const early = happen(resolved(), { kind: 'reopened', at: at('thu 23:59'), times: 1 }, 'in_progress');
    expect(stateOf(early, 'regulatory', 2, at('thu 23:59'))).toMatchObject({ state: 'running', startedAt: at('mon 09:00'), dueAt: at('fri 00:00') });
    const late = happen(resolved(), { kind: 'reopened', at: at('fri 00:00'), times: 1 }, 'in_progress');
    expect(stateOf(late, 'regulatory', 2, at('fri 09:00'))).toBeUndefined();
  });
});

describe('rule 6: a reopening that is taken back', () => {
  const reopened = () => happen(happen(resolved(), { kind: 'customer_wrote', at: at('tue 09:00'), ref: 'm1' }, 'resolved'), { kind: 'reopened', at: at('tue 09:00'), times: 1, cause: 'r1' }, 'in_progress');
  const back = () => happen(reopened(), { kind: 'restored', at: at('tue 10:00'), cause: 'r1', needsNoAnswer: 'm1' }, 'resolved');

  it('leaves the clocks as they were', () => {
    expect(open(reopened(), at('tue 09:30'))).toEqual(['next_response 1', 'resolution 2', 'regulatory 2', 'update 2']);
    expect(open(back(), at('tue 10:00'))).toEqual(['confirmation 1']);
    expect(stateOf(back(), 'confirmation', 1, at('tue 12:00'))).toEqual(stateOf(resolved(), 'confirmation', 1, at('tue 12:00')));
  });

  it('does not count when the next one asks what is left', () => {
    const again = happen(back(), { kind: 'reopened', at: at('wed 09:00'), times: 1 }, 'in_progress');
    expect(stateOf(again, 'resolution', 3, at('wed 09:00'))).toMatchObject({ state: 'running', targetMs: hours(36) });
  });

  it('an answer to something else stays owed', () => {
    const other = happen(reopened(), { kind: 'restored', at: at('tue 10:00'), cause: 'r1', needsNoAnswer: 'm2' }, 'resolved');
    expect(open(other, at('tue 10:00')).toSorted()).toEqual(['confirmation 1', 'next_response 1']);
  });
});

describe('rule 8: re-baseline of a clock that had changed its target before', () => {
  it('counts from the original start on the new calendar, whatever was counted in between', () => {
    const resolution = (hoursOf: number, changes: Partial<PolicyInForce>) => policy({ resolution: target(hoursOf) }, { give: 'full' }, changes);
    const nights = { timeZone: 'UTC', week: Object.fromEntries(Object.keys(OFFICE.week).map((day) => [day, [{ open: '00:00', close: '24:00' }]])), exceptions: [] };
    let clocks = happen([], { kind: 'opened', at: at('mon 09:00') }, 'new', resolution(40, {}));
    clocks = happen(clocks, { kind: 'policy_changed', at: at('tue 09:00') }, 'new', resolution(48, { policyVersion: 'policy-2' }));
    clocks = happen(clocks, { kind: 'rebaselined', at: at('tue 10:00') }, 'new', resolution(48, { policyVersion: 'policy-2', calendarVersion: 'calendar-2', calendar: compileCalendar(nights) }));
    expect(stateOf(clocks, 'resolution', 1, at('tue 10:00'))).toMatchObject({ elapsedMs: hours(25), dueAt: at('wed 09:00') });
  });
});
