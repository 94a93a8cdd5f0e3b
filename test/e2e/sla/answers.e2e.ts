import { Sla } from '../../../src/sla';
import { DAY_MS, HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const fields = (body: { errors: { field: string }[] }): string[] => [...new Set(body.errors.map(({ field }) => field))];

async function sweep(): Promise<void> {
  await bed.t.get(Sla).sweep();
  await bed.drain();
}

describe('rule 9: the escalation ladder', () => {
  it('tells somebody, then brings the ticket to the next manager, each step once', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(30 * DAY_MS);
    await sweep();
    await sweep();
    const steps = (await ticket.timeline('escalated')).map(({ data }) => `${data!.metric} ${data!.step}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps).toEqual(expect.arrayContaining(['acknowledge nearly_due', 'acknowledge overdue', 'acknowledge long_overdue', 'resolution long_overdue']));
    // One level for the long overdue step of each of the three clocks.
    expect(await ticket.read()).toMatchObject({ escalationLevel: 3 });
  });

  it('running the job of a step again changes nothing', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(4 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    const again = await bed.t.database.query<{ payload: object }>(`SELECT payload FROM job WHERE name = 'tickets.escalate' AND state = 'ready'`);
    expect(again.length).toBeGreaterThanOrEqual(3);
    await bed.drain();
    const { escalationLevel } = await ticket.read();
    expect(escalationLevel).toBe(1);
    await bed.t.uow.run(async (tx) => {
      for (const { payload } of again) tx.enqueue('tickets.escalate', payload as never);
    });
    const before = (await ticket.timeline('escalated')).length;
    await bed.drain();
    expect((await ticket.timeline('escalated')).length).toBe(before);
    expect((await ticket.read()).escalationLevel).toBe(escalationLevel);
  });

  it('waits for opening hours', async () => {
    bed.t.clock.set('2024-05-06T13:20:00Z'); // 16:50 in Tehran, ten minutes before closing
    const ticket = await bed.file();
    bed.t.clock.set('2024-05-07T04:59:00Z'); // 08:29
    await sweep();
    expect(await ticket.timeline('escalated')).toEqual([]);
    bed.t.clock.set('2024-05-07T06:50:00Z'); // 10:20, two hours of business time less ten minutes
    await sweep();
    expect((await ticket.timeline('escalated')).map(({ data }) => data!.step)).toEqual(['nearly_due', 'overdue']);
  });

  it('stops when somebody takes the escalation over', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(2 * HOUR_MS + 1_000);
    await sweep();
    const { body } = await ticket.agent.post(`${ticket.url}/clocks/acknowledge/acknowledge`).send({}).expect(200);
    expect(body.find(({ metric }: { metric: string }) => metric === 'acknowledge').acknowledgedAt).toBe('2024-05-06T10:00:01.000Z');
    await ticket.agent.post(`${ticket.url}/clocks/acknowledge/acknowledge`).send({}).expect(200);
    bed.t.clock.advance(2 * HOUR_MS);
    await sweep();
    const steps = (await ticket.timeline('escalated')).filter(({ data }) => data!.metric === 'acknowledge').map(({ data }) => data!.step);
    expect(steps).toEqual(['nearly_due', 'overdue']);
  });

  it('refuses what can not be taken over, with the reason', async () => {
    const ticket = await bed.file();
    await ticket.move('assess');
    const take = (metric: string) => ticket.agent.post(`${ticket.url}/clocks/${metric}/acknowledge`).send({});
    await take('acknowledge').expect(409).expect(({ body }) => expect(body.code).toBe('clock.over'));
    await take('promise').expect(404);
    await take('nonsense').expect(400);
  });
});

describe('rule 14: a broken time needs a reason before the end', () => {
  it('resolve waits for it; the customer\'s own answer does not', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await ticket.work();
    await ticket.prepare();
    const refused = (await ticket.move('resolve', {}, 422)) as unknown as { errors: { field: string; code: string; message: string }[] };
    expect(refused.errors).toEqual([{ field: 'breachReason', code: 'breach_reason_missing', message: 'Say why these times were not kept: acknowledge 1.' }]);
    const explain = (path: string, body: object) => ticket.agent.put(`${ticket.url}/clocks/${path}/breach-reason`).send(body);
    await explain('acknowledge/1', { reason: '  ' }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'reason' }]));
    await explain('resolution/1', { reason: 'Early.' }).expect(409).expect(({ body }) => expect(body.code).toBe('clock.not_breached'));
    await explain('acknowledge/7', { reason: 'Nothing.' }).expect(404);
    await explain('acknowledge/one', { reason: 'Nothing.' }).expect(400);
    await explain('acknowledge/1', { reason: 'Two colleagues were ill.' }).expect(200);
    expect(await ticket.clock('acknowledge')).toMatchObject({ breachReason: 'Two colleagues were ill.' });
    expect((await ticket.timeline('breach_explained')).map(({ data }) => data!.reason)).toEqual(['Two colleagues were ill.']);
    await ticket.move('resolve');
    bed.t.clock.advance(6 * DAY_MS);
    await ticket.customer('confirm', { satisfied: true });
    expect((await ticket.read()).status).toBe('closed');
  });

  it('counts a breach that nobody has recorded yet', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    await ticket.prepare();
    bed.t.clock.advance(30 * DAY_MS);
    const refused = (await ticket.move('resolve', {}, 422)) as unknown as { errors: { message: string }[] };
    expect(refused.errors.map(({ message }) => message)).toEqual([expect.stringContaining('resolution 1')]);
  });
});

describe('rule 7: a change of the ticket', () => {
  it('counts from the original start with what was used; a due time already past leaves the grace and is no silent breach', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await ticket.move('assess');
    await ticket.edit({ priority: 'urgent' });
    // 8 hours become 2: three are used, so one hour of grace is left.
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'running', startedAt: '2024-05-06T08:00:00.000Z', dueAt: '2024-05-06T12:00:00.000Z', breachedAt: null });
    const facts = (await ticket.agent.get(`${ticket.url}/clocks/facts`).expect(200)).body.items;
    expect(facts.filter(({ kind, metric }: { kind: string; metric: string }) => kind === 'retargeted' && metric === 'first_response')).toHaveLength(1);
  });

  it('never takes a breach back', async () => {
    const ticket = await bed.file();
    await ticket.edit({ priority: 'urgent' });
    bed.t.clock.advance(DAY_MS);
    await sweep();
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'breached' });
    await ticket.edit({ priority: 'normal' });
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'breached' });
  });

  it('a change that leads to the same policy touches no clock', async () => {
    const ticket = await bed.file();
    await ticket.edit({ priority: 'low' });
    const facts = (await ticket.agent.get(`${ticket.url}/clocks/facts`).expect(200)).body.items;
    expect(facts.map(({ kind }: { kind: string }) => kind)).not.toContain('retargeted');
  });
});

describe('rule 13: moving a date that was told', () => {
  const later = (ms: number): string => new Date(bed.t.clock.nowMs() + ms).toISOString();

  it('needs a reason, comes before the old date, and moves the clock', async () => {
    const ticket = await bed.file();
    const { id } = (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: later(DAY_MS) }).expect(201)).body;
    const change = (body: object) => ticket.agent.patch(`${ticket.url}/promises/${id}`).send(body);
    await change({ dueAt: later(2 * DAY_MS) }).expect(400).expect(({ body }) => expect(fields(body)).toEqual(['reason']));
    await change({ dueAt: later(2 * DAY_MS), reason: ' ' }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'reason' }]));
    await change({ dueAt: later(-HOUR_MS), reason: 'Early' }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'dueAt', code: 'promise.date_in_past' }]));
    await change({ dueAt: 'tomorrow', reason: 'Early' }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'dueAt' }]));
    const dueAt = later(3 * DAY_MS);
    const { promises } = (await change({ dueAt, reason: 'The part is late.' }).expect(200)).body;
    expect(promises).toMatchObject([{ id, dueAt, state: 'open' }]);
    expect(await ticket.clock('promise')).toMatchObject({ dueAt, state: 'running' });
    expect((await ticket.timeline('promise_changed')).map(({ data }) => data)).toMatchObject([{ dueAt, reason: 'The part is late.' }]);
  });

  it('tells the customer why, in a letter of its own for each change', async () => {
    const email = 'moved@example.test';
    const ticket = await bed.file({ contact: { name: 'Ann', email, locale: 'en' } });
    const { id } = (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: later(DAY_MS) }).expect(201)).body;
    for (const days of [2, 3]) await ticket.agent.patch(`${ticket.url}/promises/${id}`).send({ dueAt: later(days * DAY_MS), reason: `Late by ${days}` }).expect(200);
    await ticket.agent.put(`${ticket.url}/promised-by`).send({ promisedBy: later(40 * DAY_MS), reason: 'The laboratory needs longer.' }).expect(200);
    await bed.drain();
    const letters = await bed.t.database.query<{ template: string; state: string }>(
      `SELECT template, state FROM delivery WHERE ticket_id = $1 AND template = 'date_changed'`, [(await ticket.read()).id]);
    expect(letters).toEqual(Array.from({ length: 3 }, () => ({ template: 'date_changed', state: 'sent' })));
    expect((await ticket.read()) as object).toMatchObject({ promisedBy: later(40 * DAY_MS) });
  });

  it('of the answer itself needs a reason, and comes before the old date too', async () => {
    const ticket = await bed.file();
    const move = (body: object) => ticket.agent.put(`${ticket.url}/promised-by`).send(body);
    await move({ promisedBy: later(40 * DAY_MS) }).expect(400).expect(({ body }) => expect(fields(body)).toEqual(['reason']));
    await move({ promisedBy: 'soon', reason: 'Why' }).expect(400).expect(({ body }) => expect(fields(body)).toEqual(['promisedBy']));
    await move({ promisedBy: later(-DAY_MS), reason: 'Why' }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'promisedBy', code: 'promise.date_in_past' }]));
    await move({ promisedBy: later(40 * DAY_MS), reason: 'Why', version: 9 }).expect(409).expect(({ body }) => expect(body.code).toBe('version_conflict'));
    bed.t.clock.advance(30 * DAY_MS);
    await move({ promisedBy: later(40 * DAY_MS), reason: 'Why' }).expect(409).expect(({ body }) => expect(body.code).toBe('promise.notice_too_late'));
  });

  it('is refused in closed time, with the next opening', async () => {
    const ticket = await bed.file();
    const { id } = (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: later(DAY_MS) }).expect(201)).body;
    const friday = '2024-05-10T08:00:00.000Z';
    const nearest = '2024-05-11T05:00:00.000Z'; // Saturday, 08:30 in Tehran
    const answer = (body: object) => ticket.agent.put(`${ticket.url}/promised-by`).send({ reason: 'The laboratory needs longer.', ...body });
    const promise = (body: object) => ticket.agent.patch(`${ticket.url}/promises/${id}`).send({ reason: 'The part is late.', ...body });
    const fresh = (body: object) => ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A visit', ...body });
    const refused = [['promisedBy', await answer({ promisedBy: friday })], ['dueAt', await promise({ dueAt: friday })], ['dueAt', await fresh({ dueAt: friday })]] as const;
    for (const [field, { status, body }] of refused) {
      expect([status, body.code]).toEqual([400, 'validation_failed']);
      expect(body.errors).toEqual([{ field, code: 'promise.in_closed_time', message: expect.stringContaining(nearest) }]);
      expect(body.nearest ?? body.params?.nearest).toBe(nearest);
    }
    await answer({ promisedBy: nearest }).expect(200);
    await promise({ dueAt: nearest }).expect(200);
    await fresh({ dueAt: nearest }).expect(201);
    // Half-open: the moment of closing is closed.
    await answer({ promisedBy: '2024-05-11T13:30:00.000Z' }).expect(400);
  });

  it('stands in the customer\'s story, with the old date, the new one and why', async () => {
    const ticket = await bed.file();
    const { promisedBy } = await ticket.read() as unknown as { promisedBy: string };
    const [first, second] = [later(DAY_MS), later(2 * DAY_MS)];
    const { id } = (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: first }).expect(201)).body;
    await ticket.agent.patch(`${ticket.url}/promises/${id}`).send({ dueAt: second, reason: 'The part is late.' }).expect(200);
    await ticket.agent.put(`${ticket.url}/promised-by`).send({ promisedBy: later(40 * DAY_MS), reason: 'The laboratory needs longer.' }).expect(200);
    const { timeline } = (await bed.t.http().get(`/api/portal/complaints/${ticket.reference}`).set('x-tracking-token', ticket.trackingToken).expect(200)).body;
    expect(timeline.filter(({ type }: { type: string }) => type.endsWith('changed')).map(({ type, data }: { type: string; data: object }) => ({ type, data }))).toEqual([
      { type: 'promise_changed', data: { from: first, dueAt: second, reason: 'The part is late.' } },
      { type: 'promised_date_changed', data: { from: promisedBy, dueAt: later(40 * DAY_MS), reason: 'The laboratory needs longer.' } },
    ]);
  });

  it('is too late once the old date has passed, and over once it is kept', async () => {
    const ticket = await bed.file();
    const promise = async () => (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: later(DAY_MS) }).expect(201)).body.id as string;
    const [kept, broken] = [await promise(), await promise()];
    const change = (id: string) => ticket.agent.patch(`${ticket.url}/promises/${id}`).send({ dueAt: later(5 * DAY_MS), reason: 'Late' });
    await ticket.agent.post(`${ticket.url}/promises/${kept}/keep`).expect(201);
    await change(kept).expect(409).expect(({ body }) => expect(body.code).toBe('promise.over'));
    bed.t.clock.advance(DAY_MS);
    await change(broken).expect(409).expect(({ body }) => expect(body.code).toBe('promise.notice_too_late'));
    await change('00000000-0000-7000-8000-000000000000').expect(404);
  });
});
