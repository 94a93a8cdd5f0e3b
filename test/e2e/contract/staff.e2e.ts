import { createTestApp, type TestApp } from '../../support/test-app';
import { complaint } from '../../support/mothers';
import { codesOf, ContractBed, type Staff } from './support/contract-bed';

let t: TestApp;
let bed: ContractBed;
let agent: Staff;
beforeAll(async () => {
  t = await createTestApp();
  bed = new ContractBed(t);
  agent = await t.as('agent');
});
afterAll(() => t.close());

describe('signing in', () => {
  it('answers with the user and a cookie that scripts can not read', async () => {
    const person = await t.createPerson('agent');
    const answer = await t.bare().post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
    expect(answer.body).toEqual({ user: expect.objectContaining({ id: person.id, email: person.email, role: 'agent' }) });
    expect(answer.headers['set-cookie']![0]).toMatch(/^peygir_session=.*HttpOnly/i);
    expect(answer.headers['set-cookie']![0]).toMatch(/SameSite=Lax/i);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const person = await t.createPerson('agent');
    const answers = [];
    for (const email of [person.email, 'nobody@staff.test']) {
      const { status, body } = await t.bare().post('/api/auth/login').send({ email, password: 'certainly not this' });
      answers.push({ status, ...body, requestId: '' });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.status).toBe(401);
  });

  it('ends at logout', async () => {
    const staff = await t.as('agent');
    expect((await staff.get('/api/auth/me').expect(200)).body.user.id).toBe(staff.person.id);
    await staff.post('/api/auth/logout').expect(204);
    await staff.get('/api/auth/me').expect(401);
  });
});

describe('a ticket at the desk', () => {
  it('is read by id and by reference, with timeline and clocks', async () => {
    const { reference } = await bed.file();
    const ticket = await bed.ticket(agent, reference);
    expect(await bed.ticket(agent, ticket.id)).toEqual(ticket);
    expect(ticket).toMatchObject({ reference, version: 1, status: 'new', kind: 'complaint', channel: 'web', allowedActions: expect.arrayContaining(['assess']) });
    const clocks = (await agent.get(`/api/tickets/${ticket.id}/clocks`).expect(200)).body;
    expect(clocks.length).toBeGreaterThan(0);
    for (const clock of clocks) {
      expect(clock).toMatchObject({ metric: expect.any(String), instance: 1, startedAt: expect.any(String), dueAt: expect.any(String), remainingMs: expect.any(Number) });
      expect(['running', 'paused', 'met', 'breached', 'cancelled']).toContain(clock.state);
    }
    await agent.get('/api/tickets/C-22222222').expect(404);
    await agent.get('/api/tickets/not-an-id').expect(404);
  });

  it('is logged on behalf of who called, wrote or came', async () => {
    for (const channel of ['phone', 'letter', 'in_person']) {
      const { body } = await agent.post('/api/tickets').send(complaint({ channel, severity: 'high', impact: 'several' })).expect(201);
      expect(await bed.ticket(agent, body.id)).toMatchObject({ reference: body.reference, channel, severity: 'high', impact: 'several', status: 'new' });
    }
    await agent.post('/api/tickets').send(complaint()).expect(400);
    await agent.post('/api/tickets').send(complaint({ channel: 'web' })).expect(400);
  });

  it('starts its clocks when the letter came, not when it was typed in', async () => {
    const receivedAt = new Date(t.clock.nowMs() - 3 * 3_600_000).toISOString();
    const { body } = await agent.post('/api/tickets').send(complaint({ channel: 'letter', receivedAt })).expect(201);
    expect(new Date((await bed.ticket(agent, body.id)).receivedAt).toISOString()).toBe(receivedAt);
  });

  it('refuses an edit of a version that is not the newest, and changes nothing then', async () => {
    const { reference } = await bed.file();
    const first = await agent.patch(`/api/tickets/${reference}`).send({ version: 1, subject: 'Wet parcel', tags: ['rain'], severity: 'critical', impact: 'many' }).expect(200);
    expect(first.body).toMatchObject({ subject: 'Wet parcel', tags: ['rain'], version: 2 });
    const stale = await agent.patch(`/api/tickets/${reference}`).send({ version: 1, subject: 'Other' }).expect(409);
    expect(stale.body).toMatchObject({ code: 'version_conflict', status: 409 });
    expect((await bed.ticket(agent, reference)).subject).toBe('Wet parcel');
    expect((await agent.post(`/api/tickets/${reference}/transitions`).send({ action: 'assess', version: 1 }).expect(409)).body.code).toBe('version_conflict');
  });

  it('lets one of two win who act on the same version at once', async () => {
    const { reference } = await bed.file();
    const others = await Promise.all(Array.from({ length: 5 }, () => agent.post(`/api/tickets/${reference}/transitions`).send({ action: 'assess', version: 1 })));
    expect(others.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('refuses a reply that was written past a newer message', async () => {
    const filed = await bed.file();
    const url = `/api/tickets/${filed.reference}/messages`;
    const { lastMessageId } = await bed.ticket(agent, filed.reference);
    await bed.customer(filed, '/messages', { text: 'Please hurry.' }).expect(201);
    const reply = { visibility: 'public', text: 'We shall see.', expectedLastMessageId: lastMessageId };
    expect((await agent.post(url).send(reply).expect(409)).body.code).toBe('newer_message');
    const now = (await bed.ticket(agent, filed.reference)).lastMessageId;
    await agent.post(url).send({ ...reply, expectedLastMessageId: now }).expect(201);
  });

  it('lists every guard that stands in the way of a resolution', async () => {
    const { reference } = await bed.file();
    const url = `/api/tickets/${reference}`;
    await bed.move(agent, reference, 'assess');
    await agent.post(`${url}/remedies`).send({ type: 'apology', note: 'In writing' }).expect(201);
    const refused = await bed.move(agent, reference, 'resolve');
    expect([refused.status, refused.body.code]).toEqual([422, 'guard_failed']);
    expect(codesOf(refused.body)).toEqual(['decision_missing', 'action_missing', 'remedy_open', 'root_cause_missing']);
    expect((await bed.ticket(agent, reference)).status).toBe('assessing');
  });

  it('takes actions, promises, remedies with their steps, and a root cause', async () => {
    const { reference } = await bed.file();
    const url = `/api/tickets/${reference}`;
    const manager = await t.as('manager');
    await agent.post(`${url}/actions`).send({ text: 'Called the courier.', visibility: 'internal', doneAt: new Date(t.clock.nowMs() - 60_000).toISOString() }).expect(201);
    await agent.post(`${url}/promises`).send({ text: 'We call back.', dueAt: new Date(t.clock.nowMs() + 3_600_000).toISOString() }).expect(201);
    await agent.post(`${url}/promises`).send({ text: 'Too late.', dueAt: new Date(t.clock.nowMs() - 1).toISOString() }).expect(400);
    const { id } = (await agent.post(`${url}/remedies`).send({ type: 'refund', amount: 100, currency: 'EUR', note: 'Price' }).expect(201)).body;
    expect((await manager.post(`${url}/remedies/${id}/approve`).send({}).expect(200)).body).toEqual({ id, state: 'offered' });
    expect((await agent.post(`${url}/remedies/${id}/accept`).send({}).expect(200)).body.state).toBe('accepted');
    expect((await agent.post(`${url}/remedies/${id}/fulfil`).send({ proof: 'TX-1' }).expect(200)).body.state).toBe('fulfilled');
    expect((await agent.post(`${url}/remedies/${id}/decline`).send({}).expect(409)).body.code).toEqual(expect.any(String));
    await agent.put(`${url}/root-cause`).send({}).expect(400);
    await agent.put(`${url}/root-cause`).send({ causeId: id }).expect(400);
    await agent.put(`${url}/root-cause`).send({ notInvestigated: { reason: 'One case' } }).expect(200);
  });
});

describe('causes and what managers look at', () => {
  it('counts complaints by their cause', async () => {
    const manager = await t.as('manager');
    const top = (await manager.post('/api/prevention/causes').send({ name: { fa: 'روش', en: 'Method' } }).expect(201)).body;
    expect((await manager.get('/api/prevention/causes').expect(200)).body.items).toContainEqual(expect.objectContaining({ id: top.id }));
    const { reference } = await bed.file();
    await bed.edit(agent, reference, { severity: 'high', impact: 'one' });
    const remedy = (await agent.post(`/api/tickets/${reference}/remedies`).send({ type: 'refund', amount: 40, currency: 'EUR', note: 'Price' }).expect(201)).body.id;
    for (const step of ['approve', 'accept', 'fulfil']) await manager.post(`/api/tickets/${reference}/remedies/${remedy}/${step}`).send({}).expect(200);
    await agent.put(`/api/tickets/${reference}/root-cause`).send({ causeId: top.id, whys: ['No bag'], preventable: 'yes' }).expect(200);
    for (const by of ['count', 'cost', 'severity']) {
      const from = new Date(t.clock.nowMs() - 86_400_000).toISOString();
      const to = new Date(t.clock.nowMs() + 86_400_000).toISOString();
      const { body } = await manager.get('/api/insight/pareto').query({ by, from, to }).expect(200);
      expect(JSON.stringify(body)).toContain(top.id);
    }
    await agent.get('/api/insight/pareto').expect(403);
    await agent.post('/api/prevention/causes').send({ name: { fa: 'ا', en: 'a' } }).expect(403);
  });
});
