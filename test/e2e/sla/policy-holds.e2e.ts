import { complaint } from '../../support/mothers';
import { HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

interface Row {
  id: string;
  name: string;
  definition: object;
}

const target = (hours: number, changes: object = {}) => ({ span: { unit: 'business', ms: hours * HOUR_MS }, pausesIn: [], warnPercent: null, graceMs: 0, ladder: [], ...changes });
const policy = (changes: object = {}) => ({
  name: 'Praise', conditions: { kind: { in: ['praise'] } }, targets: { resolution: target(2) }, reopen: { give: 'full' }, promise: { bufferMs: 0, unit: 'business' }, ...changes,
});
const policies = async (): Promise<Row[]> => (await bed.admin.get('/api/sla/policies').expect(200)).body.items;
const calendarId = async (): Promise<string> => (await bed.admin.get('/api/sla/calendars').expect(200)).body.items[0].id;
const setActive = (id: string, active: boolean) => bed.admin.put(`/api/sla/policies/${id}/active`).send({ active }).expect(200);
const faults = (body: { errors: { field: string; code: string }[] }) => body.errors.map(({ field, code }) => `${field} ${code}`);

/** With this policy before all others. */
async function withFirst<T>(definition: object, calendar: string, act: () => Promise<T>): Promise<T> {
  const { id } = (await bed.admin.post('/api/sla/policies').send({ definition, calendarId: calendar }).expect(201)).body;
  await bed.admin.put('/api/sla/policies/order').send({ ids: [id, ...(await policies()).map((row) => row.id).filter((other) => other !== id)] }).expect(200);
  try {
    return await act();
  } finally {
    await setActive(id, false);
  }
}

describe('rule 11: a policy that comes late', () => {
  it('starts the clocks of a ticket that had none where it began, and promises a date', async () => {
    const standard = (await policies()).find(({ name }) => name === 'معمولی · Standard')!;
    await setActive(standard.id, false);
    const ticket = await bed.file();
    await setActive(standard.id, true);
    expect([await ticket.clocks(), (await ticket.read()).promisedBy]).toEqual([[], null]);
    bed.t.clock.advance(HOUR_MS);
    await ticket.edit({ priority: 'urgent' });
    expect(await ticket.clock('resolution')).toMatchObject({ state: 'running', startedAt: '2024-05-06T08:00:00.000Z', lateApplied: true, remainingMs: 9 * HOUR_MS });
    // Ten hours and the policy's four end at Tuesday's closing, so the date is Wednesday's opening.
    expect((await ticket.read()).promisedBy).toBe('2024-05-08T05:00:00.000Z');
  });

  it('starts nothing on a ticket that is over', async () => {
    const standard = (await policies()).find(({ name }) => name === 'معمولی · Standard')!;
    await setActive(standard.id, false);
    const ticket = await bed.file();
    await ticket.move('withdraw', { toldHow: 'By phone' });
    await setActive(standard.id, true);
    await ticket.edit({ priority: 'urgent' });
    expect(await ticket.clocks()).toEqual([]);
  });

  it('measures again what another policy left out for a while, with all that was used', async () => {
    const lean = policy({ name: 'High', conditions: { priority: { in: ['high'] } }, targets: { first_response: target(8) } });
    await withFirst(lean, await calendarId(), async () => {
      const ticket = await bed.file();
      bed.t.clock.advance(HOUR_MS);
      await ticket.edit({ priority: 'high' });
      expect(await ticket.clock('resolution')).toMatchObject({ state: 'cancelled' });
      bed.t.clock.advance(HOUR_MS);
      await ticket.edit({ priority: 'normal' });
      expect(await ticket.clock('resolution', 2)).toMatchObject({ state: 'running', startedAt: '2024-05-06T08:00:00.000Z', remainingMs: 38 * HOUR_MS });
    });
  });
});

describe('rule 4: a calendar that runs out', () => {
  const once = { timeZone: 'UTC', week: {}, exceptions: [{ kind: 'working', name: 'Fair', on: { by: 'date', date: '2024-05-07' }, open: [{ open: '09:00', close: '12:00' }] }] };
  const addCalendar = async (): Promise<string> => (await bed.admin.post('/api/sla/calendars').send({ name: 'Fair', definition: once }).expect(201)).body.id;

  it.each([
    [target(40), ['definition.targets.resolution.span policy.calendar_too_short']],
    [target(1, { span: { unit: 'working_days', days: 2 } }), ['definition.targets.resolution.span policy.calendar_too_short']],
  ])('takes no policy that needs more open time than it ever has: %j', async (resolution, wanted) => {
    const send = { definition: policy({ targets: { resolution } }), calendarId: await addCalendar() };
    expect(faults((await bed.admin.post('/api/sla/policies').send(send).expect(400)).body)).toEqual(wanted);
    expect(faults((await bed.manager.post('/api/sla/preview').send({ facts: {}, ...send }).expect(400)).body)).toEqual(wanted);
  });

  it.each([
    ['hours', target(2, { warnPercent: 50, ladder: [{ key: 'late', when: { at: 'offset', ms: HOUR_MS, unit: 'business' }, inOpeningHours: true, action: { do: 'raise_priority' } }] })],
    ['days', target(1, { span: { unit: 'working_days', days: 1 } })],
  ])('stops nobody from complaining when its last %s are gone: the clock has no due time', async (_, resolution) => {
    await withFirst(policy({ targets: { resolution }, promise: { bufferMs: HOUR_MS, unit: 'business' } }), await addCalendar(), async () => {
      bed.t.clock.set('2024-05-07T10:30:00Z');
      const ticket = await bed.file({ kind: 'praise' });
      expect(await ticket.clock('resolution')).toMatchObject({ state: 'running', dueAt: null });
      expect((await bed.t.http().get('/api/portal/promise?kind=praise').expect(200)).body).toEqual({ promisedBy: null });
      await ticket.move('start');
      await ticket.move('resolve');
      expect(await ticket.clock('resolution')).toMatchObject({ state: 'met' });
    });
  });
});

describe('rule 12: a policy that takes nobody', () => {
  const step = (teamId: string) => ({ key: 'a', when: { at: 'percent', percent: 50 }, inOpeningHours: true, action: { do: 'reassign', teamId } });

  it.each([
    [{ conditions: { priority: { in: ['high', 'hgih'] } } }, 'conditions.priority.in.1 policy.value_unknown'],
    [{ conditions: { kind: { notIn: ['complain'] } } }, 'conditions.kind.notIn.0 policy.value_unknown'],
    [{ conditions: { channel: { in: ['fax'] } } }, 'conditions.channel.in.0 policy.value_unknown'],
    [{ conditions: { language: { in: ['de'] } } }, 'conditions.language.in.0 policy.value_unknown'],
    [{ conditions: { team: { in: ['nobody'] } } }, 'conditions.team.in.0 policy.team_unknown'],
    [{ targets: { resolution: target(2, { ladder: [step('0190a000-0000-7000-8000-000000000000')] }) } }, 'targets.resolution.ladder.0.action.teamId policy.team_unknown'],
  ])('is refused, under the value that is wrong: %j', async (changes, wanted) => {
    const send = { definition: policy(changes), calendarId: await calendarId() };
    expect(faults((await bed.admin.post('/api/sla/policies').send(send).expect(400)).body)).toEqual([`definition.${wanted}`]);
    const [{ id }] = (await policies()) as [Row];
    expect(faults((await bed.admin.put(`/api/sla/policies/${id}`).send(send).expect(400)).body)).toEqual([`definition.${wanted}`]);
  });

  it('is taken with a team that there is', async () => {
    const team = (await bed.admin.post('/api/teams').send({ nameFa: 'ارسال', nameEn: 'Delivery' }).expect(201)).body.id as string;
    const definition = policy({ conditions: { team: { in: [team] } }, targets: { resolution: target(2, { ladder: [step(team)] }) } });
    await bed.admin.post('/api/sla/policies').send({ definition, calendarId: await calendarId(), active: false }).expect(201);
  });
});

describe('rule 13: the date before and after sending', () => {
  it('is one: language and the category\'s team count for both', async () => {
    const team = (await bed.admin.post('/api/teams').send({ nameFa: 'مرجوعی', nameEn: 'Returns' }).expect(201)).body.id as string;
    const categoryId = (await bed.admin.post('/api/categories').send({ name: { fa: 'مرجوعی', en: 'Returns' }, teamId: team }).expect(201)).body.id as string;
    const shown = async (query: object) => (await bed.t.http().get('/api/portal/promise').query({ kind: 'complaint', ...query }).expect(200)).body.promisedBy as string;
    const told = async (changes: object) => (await bed.t.http().post('/api/portal/complaints').send(complaint(changes)).expect(201)).body.promisedBy as string;
    const ann = { contact: { name: 'Ann', email: 'ann@example.test', locale: 'en' } };
    await withFirst(policy({ conditions: { language: { in: ['en'] } } }), await calendarId(), async () => {
      expect(await shown({ locale: 'en' })).toBe('2024-05-06T10:00:00.000Z');
      expect(await shown({ locale: 'en' })).toBe(await told(ann));
      expect(await shown({})).toBe(await told({}));
    });
    await withFirst(policy({ conditions: { team: { in: [team] } } }), await calendarId(), async () => {
      expect(await shown({ categoryId })).toBe('2024-05-06T10:00:00.000Z');
      expect(await shown({ categoryId })).toBe(await told({ categoryId }));
    });
    await bed.t.http().get('/api/portal/promise').query({ kind: 'complaint', locale: 'de' }).expect(400);
  });
});
