import { Sla } from '../../../src/sla';
import { drainJobs } from '../../support/drain-jobs';
import { createTestApp, type TestApp } from '../../support/test-app';
import { complaint } from '../../support/mothers';

const DAY_MS = 86_400_000;

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

interface Filed {
  reference: string;
  trackingToken: string;
  trackingUrl: string;
  promisedBy: string;
}

async function file(body: object = complaint()): Promise<Filed> {
  const { body: filed } = await t.http().post('/api/portal/complaints').send(body).expect(201);
  return filed as Filed;
}

const track = (filed: Filed) => t.http().get(`/api/portal/complaints/${filed.reference}`).set('x-tracking-token', filed.trackingToken);

describe('a complaint, all the way', () => {
  it('goes from the form to a confirmed resolution with its cause on record', async () => {
    const filed = await file();
    expect(filed.reference).toMatch(/^C-[2-9A-HJKMNP-Z]{8}$/);
    expect(new Date(filed.promisedBy).getTime()).toBeGreaterThan(t.clock.nowMs());
    expect(filed.trackingUrl).toContain(`/t/${filed.reference}#${filed.trackingToken}`);
    const agent = await t.as('agent');

    const queue = (await agent.get('/api/tickets').expect(200)).body;
    const row = queue.items.find((item: { reference: string }) => item.reference === filed.reference);
    expect(row).toMatchObject({ status: 'new', kind: 'complaint', nextDue: { state: 'running' } });
    const url = `/api/tickets/${filed.reference}`;

    let ticket = (await agent.post(`${url}/transitions`).send({ action: 'assess', version: row.version }).expect(200)).body;
    expect(ticket).toMatchObject({ status: 'assessing', assigneeId: agent.person.id });
    const early = await agent.post(`${url}/transitions`).send({ action: 'start', version: ticket.version }).expect(422);
    expect(early.body).toMatchObject({ code: 'guard_failed', errors: [{ code: 'assessment_missing' }] });

    ticket = (await agent.patch(url).send({ version: ticket.version, severity: 'high', impact: 'many' }).expect(200)).body;
    expect(ticket.priority).toBe('urgent');
    ticket = (await agent.post(`${url}/transitions`).send({ action: 'start', version: ticket.version }).expect(200)).body;

    await agent.post(`${url}/messages`).send({ visibility: 'public', text: 'We are looking into it.' }).expect(201);
    await agent.post(`${url}/messages`).send({ visibility: 'internal', text: 'Driver was new.' }).expect(201);
    const unmet = (await agent.get(`${url}/guards?action=resolve`).expect(200)).body.faults.map((fault: { code: string }) => fault.code);
    expect(unmet).toEqual(['decision_missing', 'action_missing', 'root_cause_missing']);

    await agent.put(`${url}/decision`).send({ outcome: 'upheld', reasons: 'The parcel was left in the rain.' }).expect(200);
    await agent.post(`${url}/actions`).send({ text: 'A new one was sent by courier.', visibility: 'public' }).expect(201);
    const remedy = (await agent.post(`${url}/remedies`).send({ type: 'refund', amount: 250000, currency: 'IRR', note: 'Delivery fee' }).expect(201)).body;
    expect(remedy.state).toBe('proposed');
    await agent.post(`${url}/remedies/${remedy.id}/approve`).send({}).expect(403);
    const manager = await t.as('manager');
    await manager.post(`${url}/remedies/${remedy.id}/approve`).send({}).expect(200);
    await t.http().post(`/api/portal/complaints/${filed.reference}/remedies/${remedy.id}`).set('x-tracking-token', filed.trackingToken).send({ accepted: true }).expect(200);

    const top = (await manager.post('/api/prevention/causes').send({ name: { fa: 'روش', en: 'Method' } }).expect(201)).body;
    const cause = (await manager.post('/api/prevention/causes').send({ parentId: top.id, name: { fa: 'بسته‌بندی', en: 'Packaging' } }).expect(201)).body;
    await agent.put(`${url}/root-cause`).send({ causeId: cause.id, whys: ['Wet', 'No bag', 'Not in the checklist'], preventable: 'yes' }).expect(200);

    ticket = (await agent.get(url).expect(200)).body;
    ticket = (await agent.post(`${url}/transitions`).send({ action: 'resolve', version: ticket.version }).expect(200)).body;
    expect(ticket.status).toBe('resolved');

    const seen = (await track(filed).expect(200)).body;
    expect(seen).toMatchObject({ status: 'resolved', statusLabel: expect.any(String), actionsTaken: [{ text: 'A new one was sent by courier.' }], allowedActions: expect.arrayContaining(['confirm']) });
    expect(JSON.stringify(seen)).not.toContain('Driver was new');

    await t.http().post(`/api/portal/complaints/${filed.reference}/confirm`).set('x-tracking-token', filed.trackingToken).send({ satisfied: true }).expect(200);
    expect((await agent.get(url).expect(200)).body).toMatchObject({ status: 'closed', closedAt: expect.any(String) });
    await drainJobs(t.app);
  });

  it('is taken up again when the customer says no, and escalates from the second time on', async () => {
    const { filed, agent, url } = await resolved();
    await t.http().post(`/api/portal/complaints/${filed.reference}/confirm`).set('x-tracking-token', filed.trackingToken).send({ satisfied: false, comment: 'Still broken' }).expect(200);
    let ticket = (await agent.get(url)).body;
    expect(ticket).toMatchObject({ status: 'in_progress', reopenCount: 1, escalationLevel: 0 });
    expect((await agent.get(`${url}/timeline`)).body.items.some((entry: { text?: string }) => entry.text === 'Still broken')).toBe(true);
    await agent.post(`${url}/transitions`).send({ action: 'resolve', version: ticket.version }).expect(200);
    await t.http().post(`/api/portal/complaints/${filed.reference}/messages`).set('x-tracking-token', filed.trackingToken).send({ text: 'No!' }).expect(201);
    ticket = (await agent.get(url)).body;
    expect(ticket).toMatchObject({ status: 'in_progress', reopenCount: 2, escalationLevel: 1 });
    const clocks = (await agent.get(`${url}/clocks`).expect(200)).body as { metric: string; instance: number; state: string }[];
    expect(clocks.filter(({ metric }) => metric === 'resolution').map(({ instance }) => instance)).toEqual([1, 2, 3]);
  });

  it('closes by itself after the silence window, with one reminder halfway, and then opens a linked ticket', async () => {
    const { filed, agent, url } = await resolved();
    await drainJobs(t.app);
    t.clock.advance(3.6 * DAY_MS);
    await drainJobs(t.app);
    expect((await agent.get(`${url}/timeline`)).body.items.filter((entry: { type: string }) => entry.type === 'reminded')).toHaveLength(1);
    expect((await agent.get(url)).body.status).toBe('resolved');
    t.clock.advance(3.6 * DAY_MS);
    await drainJobs(t.app);
    expect((await agent.get(url)).body.status).toBe('closed');
    t.clock.advance(31 * DAY_MS);
    await t.http().post(`/api/portal/complaints/${filed.reference}/messages`).set('x-tracking-token', filed.trackingToken).send({ text: 'It broke again.' }).expect(201);
    const old = (await agent.get(url)).body;
    expect(old.status).toBe('closed');
    const [newer] = await t.database.query<{ reference: string }>('SELECT reference FROM ticket WHERE follows_id = $1', [old.id]);
    expect(newer!.reference).not.toBe(filed.reference);
  });

  it('records a breach once, at its due time, and shows it on the queue', async () => {
    const filed = await file();
    const agent = await t.as('agent');
    t.clock.advance(20 * DAY_MS);
    await t.get(Sla).sweep();
    await t.get(Sla).sweep();
    await drainJobs(t.app);
    const ticket = (await agent.get(`/api/tickets/${filed.reference}`)).body;
    expect(ticket).toMatchObject({ breached: true, nextDue: { state: 'breached' } });
    const breaches = (await agent.get(`/api/tickets/${filed.reference}/timeline`)).body.items.filter((entry: { type: string }) => entry.type === 'sla_breached');
    const metrics = breaches.map((entry: { data: { metric: string } }) => entry.data.metric);
    expect(new Set(metrics).size).toBe(metrics.length);
    expect(metrics).toEqual(expect.arrayContaining(['first_response', 'resolution']));
  });
});

async function resolved() {
  const filed = await file();
  const agent = await t.as('agent');
  const url = `/api/tickets/${filed.reference}`;
  let ticket = (await agent.post(`${url}/transitions`).send({ action: 'assess', version: 1 }).expect(200)).body;
  ticket = (await agent.patch(url).send({ version: ticket.version, severity: 'low', impact: 'one' }).expect(200)).body;
  await agent.put(`${url}/decision`).send({ outcome: 'rejected', reasons: 'Used against the manual.', noActionReason: 'Nothing to repair.' }).expect(200);
  await agent.put(`${url}/root-cause`).send({ notInvestigated: { reason: 'A single case.' } }).expect(200);
  ticket = (await agent.get(url)).body;
  await agent.post(`${url}/transitions`).send({ action: 'resolve', version: ticket.version }).expect(200);
  return { filed, agent, url };
}
