import { target } from './clock.mother';
import { leadingClock } from './leading-clock';
import type { ClockState } from './clock-state';
import type { PolicyDefinition } from './policy-definition';
import { resolutionTimes } from './resolution-times';
import { selectPolicy } from './select-policy';
import { TICKET_STATES } from './ticket-states';
import { findUnreachable, validatePolicy } from './validate-policy';

const vip = { name: 'VIP complaints', conditions: { kind: { in: ['complaint'] }, segment: { in: ['vip', 'gold'] } } };
const phone = { name: 'By phone', conditions: { channel: { in: ['phone'] }, language: { notIn: ['en'] } } };
const rest = { name: 'Everything else', conditions: {} };

describe('rule 12: which policy, and why', () => {
  it('the first that matches wins', () => {
    const ticket = { kind: 'complaint', segment: ['new', 'gold'], channel: 'phone', language: 'fa' };
    expect(selectPolicy([vip, phone, rest], ticket)).toEqual({ policy: vip, matchedOn: ['kind', 'segment'], passedOver: [] });
  });

  it('says what failed in each policy passed over', () => {
    const answer = selectPolicy([vip, phone, rest], { kind: 'complaint', segment: [], channel: 'phone', language: 'en' });
    expect(answer.policy).toBe(rest);
    expect(answer.passedOver).toEqual([
      { policy: vip, failed: [{ field: 'segment', test: 'in', expected: ['vip', 'gold'], actual: [] }] },
      { policy: phone, failed: [{ field: 'language', test: 'notIn', expected: ['en'], actual: ['en'] }] },
    ]);
  });

  it('a field may ask for one value and against another; every one that is had counts against', () => {
    const loyal = { name: 'Loyal', conditions: { segment: { in: ['gold'], notIn: ['blocked'] } } };
    expect(selectPolicy([loyal], { segment: ['gold', 'new'] }).policy).toBe(loyal);
    expect(selectPolicy([loyal], { segment: ['gold', 'blocked'] }).passedOver).toEqual([
      { policy: loyal, failed: [{ field: 'segment', test: 'notIn', expected: ['blocked'], actual: ['gold', 'blocked'] }] },
    ]);
  });

  it('says so when none matches; a value that is unknown is in no list', () => {
    expect(selectPolicy([vip, phone], {})).toMatchObject({ policy: null, passedOver: [{ policy: vip }, { policy: phone }] });
  });

  it('finds a policy that can never be reached', () => {
    const vipOnly = { name: 'VIP only', conditions: { kind: { in: ['complaint'] }, segment: { in: ['vip'] }, team: { in: ['a'] } } };
    expect(findUnreachable([vip, vipOnly, rest, phone])).toEqual([
      { field: '1', code: 'policy.never_reached', params: { name: 'VIP only', by: 'VIP complaints' } },
      { field: '3', code: 'policy.never_reached', params: { name: 'By phone', by: 'Everything else' } },
    ]);
    expect(findUnreachable([phone, vip, rest])).toEqual([]);
  });

  it('knows that who has one segment may have another, and that a ticket has one kind', () => {
    const unblocked = { name: 'Unblocked', conditions: { segment: { notIn: ['blocked'] } } };
    expect(findUnreachable([unblocked, { name: 'Gold', conditions: { segment: { in: ['gold'] } } }])).toEqual([]);
    const noPraise = { name: 'No praise', conditions: { kind: { notIn: ['praise'] } } };
    expect(findUnreachable([noPraise, { name: 'Complaints', conditions: { kind: { in: ['complaint'] } } }])).toMatchObject([{ params: { by: 'No praise' } }]);
  });
});

describe('rule 12: a policy that can not work is refused', () => {
  const valid: PolicyDefinition = {
    name: 'Standard', conditions: {}, targets: { resolution: target(8) }, reopen: { give: 'full' }, promise: { bufferMs: 0, unit: 'business' },
  };
  const codes = (changes: object) => validatePolicy({ ...valid, ...changes }, TICKET_STATES).map(({ field, code }) => `${field} ${code.replace('policy.', '')}`);
  const resolution = (changes: object) => codes({ targets: { resolution: { ...target(8), ...changes } } });
  const ladder = (when: object, changes: object = {}) => resolution({ ladder: [{ key: 'a', when, inOpeningHours: true, action: { do: 'raise_priority' }, ...changes }] });

  it('takes a valid one', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ windows: { silenceDays: 14, reopenDays: 366 } })).toEqual([]);
  });

  it.each([
    [{ conditions: { priority: { in: [] } } }, 'conditions.priority.in list_empty'],
    [{ conditions: { priority: { in: ['high'], notIn: ['high', 'low'] } } }, 'conditions.priority condition_contradicts_itself'],
    [{ conditions: { priority: {} } }, 'conditions.priority condition_empty'],
    [{ conditions: { colour: { in: ['red'] } } }, 'conditions.colour condition_unknown'],
    [{ targets: {} }, 'targets no_target'],
    [{ targets: { speed: target(8) } }, 'targets.speed metric_unknown'],
    [{ targets: { regulatory: { ...target(8), span: { unit: 'calendar_days', days: 56 } } } }, 'targets.regulatory.pausesIn metric_never_pauses'],
    [{ targets: { regulatory: target(8, { pausesIn: [] }) } }, 'targets.regulatory.span regulatory_counts_days'],
    [{ reopen: { give: 'fraction', percent: 0 } }, 'reopen.percent percent_out_of_range'],
    [{ promise: { bufferMs: -1, unit: 'business' } }, 'promise.bufferMs buffer_invalid'],
    [{ windows: { silenceDays: 0 } }, 'windows.silenceDays window_out_of_range'],
    [{ windows: { reopenDays: 1.5 } }, 'windows.reopenDays window_out_of_range'],
    [{ windows: { patience: 7 } }, 'windows.patience window_unknown'],
    [{ windows: [7] }, 'windows windows_malformed'],
    [{ name: '' }, 'name name_missing'],
  ])('%j: %s', (changes, expected) => expect(codes(changes)).toEqual([expected]));

  it.each([
    [{ span: { unit: 'business', ms: 0 } }, 'span span_out_of_range'],
    [{ span: { unit: 'agreed' } }, 'span span_needs_a_length'],
    [{ span: { unit: 'working_days', days: 3 } }, 'pausesIn days_never_pause'],
    [{ pausesIn: ['asleep'] }, 'pausesIn.0 state_unknown'],
    [{ warnPercent: 100 }, 'warnPercent warn_out_of_range'],
    [{ graceMs: -1 }, 'graceMs grace_invalid'],
  ])('a target with %j: %s', (changes, expected) => expect(resolution(changes)).toEqual([`targets.resolution.${expected}`]));

  it.each([
    [{ at: 'percent', percent: -1 }, 'when.percent step_before_start'],
    [{ at: 'offset', ms: -9 * 3_600_000, unit: 'business' }, 'when.ms step_before_start'],
    [{ at: 'offset', ms: 1.5, unit: 'business' }, 'when.ms offset_out_of_range'],
    [{ at: 'noon' }, 'when.at step_time_unknown'],
  ])('a ladder step at %j: %s', (when, expected) => expect(ladder(when)).toEqual([`targets.resolution.ladder.0.${expected}`]));

  it('a ladder step needs its own key and an action with its object', () => {
    const twice = { key: 'a', when: { at: 'percent', percent: 50 }, inOpeningHours: true, action: { do: 'raise_priority' } };
    expect(resolution({ ladder: [twice, twice] })).toEqual(['targets.resolution.ladder.1.key step_key_repeated']);
    expect(ladder(twice.when, { action: { do: 'reassign' } })).toEqual(['targets.resolution.ladder.0.action.teamId team_missing']);
  });
});

describe('rule 2: the clock to show', () => {
  const shown = (metric: 'first_response' | 'update' | 'resolution', dueAt: number | null, open = true) =>
    ({ metric, state: { open, dueAt, remainingMs: 1 } as ClockState });

  it('a short update target never overrules an unmet first response', () => {
    const [first, update] = [shown('first_response', 200), shown('update', 100)];
    expect(leadingClock([update, first])).toBe(first);
    expect(leadingClock([update, shown('first_response', 50, false)])).toBe(update);
  });

  it('is the earliest due; one that stands still comes last', () => {
    expect(leadingClock([shown('resolution', null), shown('update', 100)])?.metric).toBe('update');
    expect(leadingClock([])).toBeNull();
  });
});

describe('rule 6: first and total resolution are told apart', () => {
  const instance = (elapsedMs: number, metAt: number | null) => ({ elapsedMs, metAt }) as ClockState;

  it('adds the instances up once all are met', () => {
    expect(resolutionTimes([instance(5, 1), instance(3, 2)])).toEqual({ firstMs: 5, totalMs: 8, reopenings: 1 });
    expect(resolutionTimes([instance(5, 1), instance(3, null)])).toEqual({ firstMs: 5, totalMs: null, reopenings: 1 });
    expect(resolutionTimes([instance(5, null)])).toEqual({ firstMs: null, totalMs: null, reopenings: 0 });
    expect(resolutionTimes([])).toEqual({ firstMs: null, totalMs: null, reopenings: 0 });
  });
});
