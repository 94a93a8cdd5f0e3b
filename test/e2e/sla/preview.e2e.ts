import { HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const WEEK = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '17:00' }]]));
const OFFICE = { timeZone: 'UTC', week: WEEK, exceptions: [] };
const target = (hours: number, changes: object = {}) =>
  ({ span: { unit: 'business', ms: hours * HOUR_MS }, pausesIn: [], warnPercent: 75, graceMs: 0, ladder: [], ...changes });
const policy = (changes: object = {}) => ({
  name: 'Draft', conditions: {}, targets: { resolution: target(4) }, reopen: { give: 'full' }, promise: { bufferMs: HOUR_MS, unit: 'business' }, ...changes,
});
const facts = { kind: 'complaint', channel: 'web', priority: 'normal' };

const preview = async (draft: object, status = 200) => (await bed.manager.post('/api/sla/preview').send({ facts, ...draft }).expect(status)).body;
const faults = ({ errors }: { errors: { field: string; code: string }[] }): string[] => errors.map(({ field, code }) => `${field} ${code}`);
const saved = async (kind: 'calendars' | 'policies', name: string): Promise<{ id: string; version: number; definition: object }> =>
  (await bed.manager.get(`/api/sla/${kind}`).expect(200)).body.items.find((one: { name: string }) => one.name === name);

describe('rule 12: a policy that is not saved, tried out', () => {
  it('answers for a complaint filed now, on a saved calendar or one that is not saved', async () => {
    const standard = await saved('policies', 'معمولی · Standard');
    const { calendarId } = standard as unknown as { calendarId: string };
    // Monday, 11:30 in Tehran: four hours, and one more for the promise.
    expect(await preview({ definition: policy(), policyId: standard.id, calendarId })).toMatchObject({
      policy: { id: standard.id, name: 'Draft', version: standard.version + 1 }, unsaved: true, shadowedBy: null, timeZone: 'Asia/Tehran',
      clocks: [{ metric: 'resolution', dueAt: '2024-05-06T12:00:00.000Z', targetMs: 4 * HOUR_MS }], promise: { at: '2024-05-06T13:00:00.000Z' },
    });
    expect(await preview({ definition: policy(), policyId: standard.id, calendar: OFFICE })).toMatchObject({
      unsaved: true, timeZone: 'UTC', clocks: [{ dueAt: '2024-05-06T13:00:00.000Z' }], promise: { at: '2024-05-06T14:00:00.000Z' },
    });
    expect(await saved('policies', 'معمولی · Standard')).toEqual(standard);
  });

  it('says which policy takes the complaint instead, and when none would ever be left for it', async () => {
    const standard = await saved('policies', 'معمولی · Standard');
    const letters = await preview({ definition: policy({ conditions: { channel: { in: ['letter'] } } }), policyId: standard.id, calendar: OFFICE });
    expect(letters).toMatchObject({ policy: null, unsaved: false, clocks: [], passedOver: expect.arrayContaining([{ policy: expect.objectContaining({ name: 'Draft' }), failed: [expect.objectContaining({ field: 'channel' })] }]) });
    expect(await preview({ definition: policy(), calendar: OFFICE })).toMatchObject({ policy: { name: 'معمولی · Standard' }, unsaved: false, shadowedBy: 'معمولی · Standard' });
  });

  it.each([
    ['a ladder step before the start', policy({ targets: { resolution: target(4, { ladder: [{ key: 'a', when: { at: 'offset', ms: -5 * HOUR_MS, unit: 'business' }, inOpeningHours: true, action: { do: 'raise_priority' } }] }) } }), 'definition.targets.resolution.ladder.0'],
    ['conditions that no ticket meets', policy({ conditions: { channel: { in: ['web'], notIn: ['web'] } } }), 'definition.conditions.channel policy.condition_contradicts_itself'],
    ['nothing to measure', policy({ targets: {} }), 'definition.targets policy.no_target'],
    ['no name', policy({ name: ' ' }), 'definition.name policy.name_missing'],
  ])('is refused with %s', async (_, definition, wanted) => {
    expect(faults(await preview({ definition, calendar: OFFICE }, 400))).toEqual([expect.stringContaining(wanted)]);
  });

  it('needs a calendar that exists', async () => {
    expect(faults(await preview({ definition: policy() }, 400))).toEqual(['calendarId unknown']);
    expect(faults(await preview({ definition: policy(), calendarId: '00000000-0000-4000-8000-000000000000' }, 400))).toEqual(['calendarId unknown']);
    expect((await preview({ definition: 'x' }, 400)).errors[0].field).toBe('definition');
    await bed.agent.post('/api/sla/preview').send({ facts }).expect(403);
  });
});

describe('rule 4: a calendar that is not saved, tried out', () => {
  it('moves the due times of whichever policy takes the complaint', async () => {
    const holiday = { kind: 'holiday', name: 'Fair', on: { by: 'date', date: '2024-05-06' } };
    const due = async (calendar: object) => (await preview({ calendar })).clocks.find(({ metric }: { metric: string }) => metric === 'acknowledge').dueAt;
    expect(await due(OFFICE)).toBe('2024-05-06T11:00:00.000Z');
    expect(await due({ ...OFFICE, exceptions: [holiday] })).toBe('2024-05-07T11:00:00.000Z');
  });

  it.each([
    ['no open time', { ...OFFICE, week: {} }, 'week calendar.never_open'],
    ['intervals that overlap', { ...OFFICE, week: { mon: [{ open: '09:00', close: '12:00' }, { open: '11:00', close: '13:00' }] } }, 'week.mon.1 calendar.intervals_overlap'],
    ['no zone of the world', { ...OFFICE, timeZone: 'Mars/Olympus' }, 'timeZone calendar.zone_unknown'],
    ['an interval past 24:00', { ...OFFICE, week: { mon: [{ open: '09:00', close: '24:30' }] } }, 'week.mon.0.close calendar.time_past_24'],
  ])('is refused with %s, here and for its month', async (_, calendar, wanted) => {
    expect(faults(await preview({ calendar }, 400))).toEqual([`calendar.${wanted}`]);
    const { body } = await bed.manager.post('/api/sla/calendars/month').send({ definition: calendar, month: '2024-05' }).expect(400);
    expect(faults(body)).toEqual([`definition.${wanted}`]);
  });

  it('shows its month', async () => {
    const { body } = await bed.manager.post('/api/sla/calendars/month').send({ definition: OFFICE, month: '2024-05' }).expect(200);
    expect(body.days).toHaveLength(31);
    expect(body.days.slice(3, 6).map(({ hours }: { hours: object[] }) => hours.length)).toEqual([0, 0, 1]);
    await bed.manager.post('/api/sla/calendars/month').send({ definition: OFFICE, month: '2024-13' }).expect(400);
    await bed.agent.post('/api/sla/calendars/month').send({ definition: OFFICE, month: '2024-05' }).expect(403);
  });
});
