import { Sla } from '../../../src/sla';
import { HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const OFFICE = { timeZone: 'UTC', week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '17:00' }]])), exceptions: [] };
const target = (hours: number, changes: object = {}) => ({ span: { unit: 'business', ms: hours * HOUR_MS }, pausesIn: [], warnPercent: 75, graceMs: 0, ladder: [], ...changes });
const policy = (changes: object = {}) => ({
  name: 'Letters', conditions: { channel: { in: ['letter'] } }, targets: { first_response: target(4), resolution: target(16) },
  reopen: { give: 'full' }, promise: { bufferMs: 0, unit: 'business' }, ...changes,
});

const calendarId = async (): Promise<string> => (await bed.admin.get('/api/sla/calendars').expect(200)).body.items[0].id;
const addCalendar = async (definition: object = OFFICE) => (await bed.admin.post('/api/sla/calendars').send({ name: 'Office', definition }).expect(201)).body.id as string;
const addPolicy = async (definition: object, calendar?: string, active = true) =>
  (await bed.admin.post('/api/sla/policies').send({ definition, calendarId: calendar ?? (await calendarId()), active }).expect(201)).body.id as string;
const faults = (body: { errors: { field: string; code: string }[] }) => body.errors.map(({ field, code }) => `${field} ${code}`);

/** Puts a policy before all others. */
async function first(id: string): Promise<void> {
  const { items } = (await bed.admin.get('/api/sla/policies').expect(200)).body;
  await bed.admin.put('/api/sla/policies/order').send({ ids: [id, ...items.map((row: { id: string }) => row.id).filter((other: string) => other !== id)] }).expect(200);
}

describe('who may see and change', () => {
  it('managers and administrators, no agent', async () => {
    for (const path of ['calendars', 'policies', 'presets', 'near-breach']) {
      await bed.agent.get(`/api/sla/${path}`).expect(403);
      await bed.manager.get(`/api/sla/${path}`).expect(200);
    }
    await bed.agent.post('/api/sla/calendars').send({ name: 'Office', definition: OFFICE }).expect(403);
  });
});

describe('rule 4: calendars', () => {
  it('begin with Iran, Germany and around the clock', async () => {
    const { items } = (await bed.manager.get('/api/sla/calendars').expect(200)).body;
    expect(items.slice(0, 3).map(({ definition }: { definition: { timeZone: string } }) => definition.timeZone)).toEqual(['Asia/Tehran', 'Europe/Berlin', 'UTC']);
    expect((await bed.manager.get('/api/sla/presets').expect(200)).body).toMatchObject({ calendars: [{ key: 'iran_retail' }, {}, {}], policies: [{ key: 'standard' }, { key: 'regulated' }] });
  });

  it.each([
    ['no zone of the world', { ...OFFICE, timeZone: 'Mars/Olympus' }, ['definition.timeZone calendar.zone_unknown']],
    ['closing before opening', { ...OFFICE, week: { mon: [{ open: '17:00', close: '09:00' }] } }, ['definition.week.mon.0.close calendar.close_not_after_open']],
    ['never open', { ...OFFICE, week: {} }, ['definition.week calendar.never_open']],
    ['a day that there is not', { ...OFFICE, exceptions: [{ kind: 'holiday', name: 'X', on: { by: 'jalali', month: 7, day: 31 } }] }, ['definition.exceptions.0.on calendar.month_day_invalid']],
    ['no week', { timeZone: 'UTC', exceptions: [] }, ['definition.week calendar.week_malformed']],
  ])('are refused with %s, under the field that is wrong', async (_, definition, wanted) => {
    const { body } = await bed.admin.post('/api/sla/calendars').send({ name: 'Bad', definition }).expect(400);
    expect(faults(body)).toEqual(wanted);
    expect(body.errors[0].message).toMatch(/^[A-Z].+\.$/);
  });

  it('show a month with hours, holidays and both dates', async () => {
    const id = await calendarId();
    const { body } = await bed.manager.get(`/api/sla/calendars/${id}/month?month=2026-11`).expect(200);
    expect(body.days).toHaveLength(30);
    expect(body.days[21]).toMatchObject({ date: '2026-11-22', jalali: { year: 1405, month: 9, day: 1 }, hours: [{ open: '08:30', close: '17:00' }] });
    await bed.manager.get(`/api/sla/calendars/${id}/month?month=2026-13`).expect(400);
    await bed.manager.get('/api/sla/calendars/00000000-0000-7000-8000-000000000000/month?month=2026-11').expect(404);
  });

  it('read the holidays of an iCalendar file', async () => {
    const ical = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20240610', 'DTEND;VALUE=DATE:20240611', 'SUMMARY:Founders', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
    const read = (body: object) => calendarId().then((id) => bed.admin.post(`/api/sla/calendars/${id}/import-ical`).send({ ical, from: '2024-01-01', through: '2024-12-31', ...body }));
    expect((await read({})).body).toEqual({ holidays: [{ kind: 'holiday', name: 'Founders', on: { by: 'date', date: '2024-06-10' } }], skipped: 0 });
    const large = await read({ ical: `${ical}\r\n${'X-NOTE:ی\r\n'.repeat(80_000)}` });
    expect([large.status, faults(large.body)]).toEqual([400, ['ical ical.too_large']]);
    expect(large.body.errors[0].message).toContain('800 kB');
    // As large as it may be, escaped as JSON.
    const most = `${ical.replace('END:VCALENDAR', '')}${'X-NOTE:ab\r\n'.repeat(72_000)}END:VCALENDAR`;
    expect((await read({ ical: most })).status).toBe(200);
    const bad = await read({ ical: 'no calendar' });
    expect([bad.status, faults(bad.body)]).toEqual([400, ['ical ical.unreadable']]);
    const backwards = await read({ from: '2025-01-01' });
    expect([backwards.status, faults(backwards.body)]).toEqual([400, ['through ical.range_invalid']]);
  });
});

describe('rule 12: policies in order', () => {
  it.each([
    ['without a name', { name: ' ' }, ['definition.name policy.name_missing']],
    ['with a metric that there is not', { targets: { speed: target(1) } }, ['definition.targets.speed policy.metric_unknown']],
    ['that stop the legal clock', { targets: { regulatory: target(1, { span: { unit: 'calendar_days', days: 56 }, pausesIn: ['waiting_customer'] }) } }, ['definition.targets.regulatory.pausesIn policy.metric_never_pauses']],
    ['with no time at all', { targets: { resolution: target(0) } }, ['definition.targets.resolution.span policy.span_out_of_range']],
    ['that pause in no state of a ticket', { targets: { resolution: target(1, { pausesIn: ['asleep'] }) } }, ['definition.targets.resolution.pausesIn.0 policy.state_unknown']],
    ['without a word on promises', { promise: undefined }, ['definition.promise policy.promise_missing']],
  ])('are refused %s', async (_, changes, wanted) => {
    const { body } = await bed.admin.post('/api/sla/policies').send({ definition: policy(changes), calendarId: await calendarId() }).expect(400);
    expect(faults(body)).toEqual(wanted);
  });

  it('need a calendar that exists, and an order that names each once', async () => {
    const { body } = await bed.admin.post('/api/sla/policies').send({ definition: policy(), calendarId: '00000000-0000-7000-8000-000000000000' }).expect(400);
    expect(faults(body)).toEqual(['calendarId unknown']);
    const { items } = (await bed.admin.get('/api/sla/policies').expect(200)).body;
    const ids = items.map((row: { id: string }) => row.id);
    for (const wrong of [ids.slice(1), [...ids, ids[0]], [ids[0], ...ids.slice(1, -1), ids[0]]]) {
      expect(faults((await bed.admin.put('/api/sla/policies/order').send({ ids: wrong }).expect(400)).body)).toEqual(['ids policy.order_incomplete']);
    }
  });

  it('explain on the ticket which one it has and why not another', async () => {
    const ticket = await bed.file();
    const { body } = await ticket.agent.get(`${ticket.url}/policy`).expect(200);
    expect(body).toMatchObject({
      policy: { name: 'معمولی · Standard', version: 1 }, matchedOn: [],
      passedOver: [{ policy: { name: 'فوری · Urgent' }, failed: [{ field: 'priority', test: 'in', expected: ['urgent'], actual: ['normal'] }] }],
    });
    expect(body.clocks).toContainEqual({ metric: 'resolution', instance: 1, policy: expect.objectContaining({ name: 'معمولی · Standard' }) });
  });

  it('say which of them no ticket reaches', async () => {
    const id = await addPolicy(policy({ name: 'Hidden', conditions: {} }));
    const { unreachable } = (await bed.admin.get('/api/sla/policies').expect(200)).body;
    expect(unreachable).toContainEqual(expect.objectContaining({ code: 'policy.never_reached', params: { name: 'Hidden', by: 'معمولی · Standard' } }));
    await bed.admin.put(`/api/sla/policies/${id}/active`).send({ active: false }).expect(200);
    expect((await bed.admin.get('/api/sla/policies').expect(200)).body.unreachable).toEqual([]);
  });

  it('answer for a complaint that nobody has filed: policy, due times and the promise, in open time', async () => {
    const calendar = await addCalendar();
    await first(await addPolicy(policy({ promise: { bufferMs: HOUR_MS, unit: 'elapsed' } }), calendar));
    const { body } = await bed.manager.post('/api/sla/preview').send({ facts: { kind: 'complaint', channel: 'letter', priority: 'normal' } }).expect(200);
    // 08:00 on a Monday: two working days from nine o'clock; an hour after closing is the next opening.
    expect(body).toMatchObject({
      policy: { name: 'Letters' }, matchedOn: ['channel'], timeZone: 'UTC',
      clocks: [{ metric: 'first_response', dueAt: '2024-05-06T13:00:00.000Z' }, { metric: 'resolution', dueAt: '2024-05-07T17:00:00.000Z' }],
      promise: { at: '2024-05-08T09:00:00.000Z', timeZone: 'UTC' },
    });
    const other = (await bed.manager.post('/api/sla/preview').send({ facts: { channel: 'web' } }).expect(200)).body;
    expect(other).toMatchObject({ policy: { name: 'معمولی · Standard' }, passedOver: [{ policy: { name: 'Letters' } }, { policy: { name: 'فوری · Urgent' } }] });
    await bed.manager.post('/api/sla/preview').send({ facts: { mood: 'bad' } }).expect(400);
    await bed.manager.post('/api/sla/preview').send({ facts: { kind: 7 } }).expect(400);
  });
});

describe('rule 8: edits make versions', () => {
  it('running clocks stay on theirs until a re-baseline, which says first what it would do', async () => {
    const calendar = await addCalendar();
    const web = policy({ name: 'Web', conditions: { channel: { in: ['web'] }, language: { in: ['en'] } } });
    const id = await addPolicy(web, calendar);
    await first(id);
    const english = { contact: { name: 'Ann', email: 'ann@example.test', locale: 'en' } };
    const ticket = await bed.file(english);
    expect(await ticket.clock('resolution')).toMatchObject({ dueAt: '2024-05-07T17:00:00.000Z' });
    const next = { ...web, targets: { first_response: target(4), resolution: target(2), update: target(8) } };
    await bed.admin.put(`/api/sla/policies/${id}`).send({ definition: next, calendarId: calendar, version: 7 }).expect(409).expect(({ body }) => expect(body.code).toBe('version_conflict'));
    expect((await bed.admin.put(`/api/sla/policies/${id}`).send({ definition: next, calendarId: calendar, version: 1 }).expect(200)).body).toMatchObject({ version: 2 });
    expect(await ticket.clock('resolution')).toMatchObject({ dueAt: '2024-05-07T17:00:00.000Z' });
    await ticket.edit({ priority: 'high' });
    expect(await ticket.clock('resolution')).toMatchObject({ dueAt: '2024-05-07T17:00:00.000Z' });
    const fresh = await bed.file({ contact: { name: 'Ben', email: 'ben@example.test', locale: 'en' } });
    expect(await fresh.clock('resolution')).toMatchObject({ dueAt: '2024-05-06T11:00:00.000Z' });

    bed.t.clock.set('2024-05-06T12:00:00Z');
    const rebaseline = async (dryRun: boolean) => (await bed.admin.post(`/api/sla/policies/${id}/rebaseline?dryRun=${dryRun}`).expect(200)).body;
    const wanted = { clocks: 2, tickets: 1, wouldBreach: 1, wouldEnd: 0 };
    expect(await rebaseline(true)).toEqual(wanted);
    await bed.drain();
    expect(await ticket.clock('resolution')).toMatchObject({ dueAt: '2024-05-07T17:00:00.000Z' });
    expect(await rebaseline(false)).toEqual(wanted);
    await bed.drain();
    expect(await ticket.clock('resolution')).toMatchObject({ targetMs: 3 * HOUR_MS, startedAt: '2024-05-06T08:00:00.000Z' });
    expect(await ticket.clock('first_response')).toMatchObject({ dueAt: '2024-05-06T13:00:00.000Z' });
    expect(await rebaseline(true)).toEqual({ clocks: 0, tickets: 0, wouldBreach: 0, wouldEnd: 0 });
    await bed.admin.post('/api/sla/policies/00000000-0000-7000-8000-000000000000/rebaseline?dryRun=true').expect(404);
  });

  it('a calendar too: a new holiday reaches new clocks only', async () => {
    const calendar = await addCalendar();
    await first(await addPolicy(policy({ name: 'Praise', conditions: { kind: { in: ['praise'] } } }), calendar));
    const before = await bed.file({ kind: 'praise' });
    const exceptions = [{ kind: 'holiday', name: 'Closed', on: { by: 'date', date: '2024-05-06' } }];
    expect((await bed.admin.put(`/api/sla/calendars/${calendar}`).send({ definition: { ...OFFICE, exceptions } }).expect(200)).body).toMatchObject({ version: 2, name: 'Office' });
    bed.t.clock.advance(6_000);
    const after = await bed.file({ kind: 'praise' });
    expect([(await before.clock('first_response')).dueAt, (await after.clock('first_response')).dueAt]).toEqual(['2024-05-06T13:00:00.000Z', '2024-05-07T13:00:00.000Z']);
  });
});

describe('rule 11: where a clock starts', () => {
  it('a policy that begins to measure late starts where the complaint did, and says so', async () => {
    const calendar = await addCalendar({ ...OFFICE, week: { mon: [{ open: '00:00', close: '24:00' }], tue: [{ open: '00:00', close: '24:00' }] } });
    const legal = { span: { unit: 'calendar_days', days: 56 }, pausesIn: [], warnPercent: null, graceMs: 0, ladder: [] };
    const urgent = policy({ name: 'Legal', conditions: { priority: { in: ['high'] } }, targets: { first_response: target(8), resolution: target(16), regulatory: legal } });
    await first(await addPolicy(urgent, calendar));
    const ticket = await bed.file({ kind: 'criticism' });
    await ticket.move('assess');
    await ticket.reply();
    bed.t.clock.advance(3 * HOUR_MS);
    await ticket.edit({ priority: 'high' });
    expect(await ticket.clock('regulatory')).toMatchObject({ state: 'running', startedAt: '2024-05-06T08:00:00.000Z' });
    const { items } = (await ticket.agent.get(`${ticket.url}/clocks/facts`).expect(200)).body;
    expect(items.find(({ metric, kind }: { metric: string; kind: string }) => metric === 'regulatory' && kind === 'started')).toMatchObject({
      at: '2024-05-06T08:00:00.000Z', recordedAt: '2024-05-06T11:00:00.000Z', data: { lateApplied: true },
    });
    expect((await ticket.clocks()).filter(({ metric }) => metric === 'first_response')).toMatchObject([{ state: 'met' }]);
  });

  it('a call that is written down later starts when it came', async () => {
    const body = { kind: 'complaint', subject: 'Called', description: 'By phone.', channel: 'phone', receivedAt: '2024-05-06T07:00:00Z', contact: { name: 'Ann', phone: '+982112345678' } };
    const { reference } = (await bed.agent.post('/api/tickets').send(body).expect(201)).body;
    const clocks = (await bed.agent.get(`/api/tickets/${reference}/clocks`).expect(200)).body;
    expect(new Set(clocks.map(({ startedAt }: { startedAt: string }) => startedAt))).toEqual(new Set(['2024-05-06T07:00:00.000Z']));
  });
});

describe('what will be broken soon', () => {
  it('is listed with its tickets, the first to go first; what is paused or already broken is not', async () => {
    bed.t.clock.set('2025-02-03T08:00:00Z');
    const [soon, paused] = [await bed.file({ kind: 'question' }), await bed.file({ kind: 'question' })];
    await paused.move('start');
    await paused.move('ask_customer');
    const list = async (query: string) => (await bed.manager.get(`/api/sla/near-breach?${query}`).expect(200)).body.items as { reference: string; metric: string }[];
    const mine = (rows: { reference: string; metric: string }[]) => rows.filter(({ reference }) => [soon.reference, paused.reference].includes(reference)).map(({ reference, metric }) => [reference, metric]);
    expect(mine(await list('withinMinutes=60'))).toEqual([]);
    expect(mine(await list('withinMinutes=121'))).toEqual([[soon.reference, 'acknowledge']]);
    const day = mine(await list('withinHours=48'));
    expect(day.filter(([reference]) => reference === paused.reference).map(([, metric]) => metric)).toEqual(['first_response']);
    bed.t.clock.advance(2 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    expect(mine(await list('withinMinutes=121'))).toEqual([]);
    await bed.manager.get('/api/sla/near-breach?withinMinutes=0').expect(400);
  });
});
