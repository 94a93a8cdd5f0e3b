import { createTestApp, type TestApp } from '../../support/test-app';
import { codesOf, ContractBed, type Staff } from './support/contract-bed';

let t: TestApp;
let bed: ContractBed;
let agent: Staff;
let manager: Staff;
beforeAll(async () => {
  t = await createTestApp();
  bed = new ContractBed(t);
  agent = await t.as('agent');
  manager = await t.as('manager');
});
afterAll(() => t.close());

describe('what is no complaint', () => {
  it.each(['praise', 'suggestion', 'question'])('%s takes the short way, without assessment, decision or cause', async (kind) => {
    const filed = await bed.file({ kind });
    expect((await bed.move(agent, filed.reference, 'start')).body.status).toBe('in_progress');
    expect((await bed.move(agent, filed.reference, 'resolve')).body.status).toBe('resolved');
    expect((await bed.customer(filed, '/confirm', { satisfied: true }).expect(200)).body.status).toBe('closed');
  });

  it('a complaint can not take it', async () => {
    const { reference } = await bed.file();
    expect((await bed.move(agent, reference, 'start')).body.code).toBe('ticket.transition_not_allowed');
    const criticism = await bed.file({ kind: 'criticism' });
    expect((await bed.move(agent, criticism.reference, 'start')).status).toBe(409);
  });

  it('spam is put away and can be brought back to where it was', async () => {
    const filed = await bed.file();
    await bed.move(agent, filed.reference, 'assess');
    expect((await bed.move(agent, filed.reference, 'mark_spam')).body.status).toBe('rejected_spam');
    expect((await bed.customer(filed).expect(200)).body.status).toBe('new');
    expect((await bed.move(agent, filed.reference, 'restore')).body.status).toBe('assessing');
  });
});

describe('the customer has the last word', () => {
  it('confirms, once', async () => {
    const filed = await bed.file();
    await bed.resolve(agent, filed.reference, 'upheld');
    expect((await bed.customer(filed).expect(200)).body).toMatchObject({ status: 'resolved', decision: { outcome: 'upheld' }, allowedActions: ['message', 'confirm', 'withdraw'] });
    await bed.customer(filed, '/confirm', {}).expect(400);
    await bed.customer(filed, '/confirm', { satisfied: true, comment: 'Thank you' }).expect(200);
    expect((await bed.customer(filed, '/confirm', { satisfied: true }).expect(409)).body.code).toBe('ticket.transition_not_allowed');
  });

  it('is asked how they were told when staff speak for them', async () => {
    const { reference } = await bed.file();
    await bed.resolve(agent, reference, 'upheld');
    expect(codesOf((await bed.move(agent, reference, 'confirm')).body)).toEqual(['told_how_missing']);
    expect((await bed.move(agent, reference, 'confirm', { toldHow: 'By phone at noon' })).body.status).toBe('closed');
  });

  it('can not be made to lapse by staff', async () => {
    const { reference } = await bed.file();
    await bed.resolve(agent, reference, 'upheld');
    for (const staff of [agent, manager, await t.as('admin')]) expect((await bed.move(staff, reference, 'lapse')).status).toBe(403);
  });

  it('appeals a refusal once; a manager with no part in the first answer gives the second, and both stay', async () => {
    const filed = await bed.file();
    const url = `/api/tickets/${filed.reference}`;
    const decide = (staff: Staff, outcome: string) => staff.put(`${url}/decision`).send({ outcome, reasons: `It is ${outcome}.` });
    await bed.resolve(manager, filed.reference, 'rejected');
    expect((await bed.customer(filed)).body.allowedActions).toContain('appeal');
    const appealed = (await bed.customer(filed, '/appeal', { reason: 'You did not look at the photographs.' }).expect(200)).body;
    expect(appealed).toMatchObject({ status: 'assessing' });
    expect(await bed.ticket(agent, filed.reference)).toMatchObject({ appealLevel: 2, assigneeId: null });

    expect((await decide(agent, 'upheld')).status).toBe(403);
    expect((await decide(manager, 'upheld')).status).toBe(403);
    expect(codesOf((await bed.move(manager, filed.reference, 'resolve')).body)).toEqual(['decision_missing']);
    const second = await t.as('manager');
    const record = (await decide(second, 'partly_upheld').expect(200)).body;
    expect(record.decisions.map(({ level, outcome }: { level: number; outcome: string }) => [level, outcome])).toEqual([[1, 'rejected'], [2, 'partly_upheld']]);
    expect((await bed.move(second, filed.reference, 'resolve')).body.status).toBe('resolved');
    expect((await bed.customer(filed)).body).toMatchObject({ decision: { outcome: 'partly_upheld' } });
    const again = await bed.customer(filed, '/appeal', { reason: 'Once more.' }).expect(422);
    expect(codesOf(again.body)).toEqual(['appeal_used']);
  });

  it('has nothing to appeal when the complaint was upheld', async () => {
    const filed = await bed.file();
    await bed.resolve(agent, filed.reference, 'upheld');
    expect(codesOf((await bed.customer(filed, '/appeal', { reason: 'Still.' }).expect(422)).body)).toEqual(['nothing_to_appeal']);
  });
});

describe('two complaints about one thing', () => {
  it('go on as one: follow-ups reach the survivor; undoing it gives both back', async () => {
    const [one, two] = [await bed.file(), await bed.file()];
    await bed.move(agent, one.reference, 'assess');
    const survivor = await bed.ticket(agent, two.reference);
    const merged = (await agent.post(`/api/tickets/${one.reference}/merge`).send({ intoId: survivor.id }).expect(200)).body;
    expect(merged).toMatchObject({ status: 'merged', mergedIntoId: survivor.id });
    expect((await bed.customer(one).expect(200)).body).toMatchObject({ reference: one.reference, status: 'merged' });

    await bed.customer(one, '/messages', { text: 'Written to the old reference.' }).expect(201);
    const texts = (entries: Record<string, any>[]) => entries.map(({ text }) => text);
    expect(texts(await bed.timeline(agent, two.reference))).toContain('Written to the old reference.');
    expect(texts(await bed.timeline(agent, one.reference))).not.toContain('Written to the old reference.');
    expect((await agent.post(`/api/tickets/${one.reference}/messages`).send({ visibility: 'public', text: 'x' }).expect(409)).body.code).toBe('ticket.merged');

    expect((await agent.post(`/api/tickets/${one.reference}/unmerge`).send({}).expect(200)).body).toMatchObject({ status: 'assessing', mergedIntoId: null });
    expect((await bed.ticket(agent, two.reference)).status).toBe('new');
    await bed.customer(one, '/messages', { text: 'And now to mine.' }).expect(201);
    expect(texts(await bed.timeline(agent, one.reference))).toContain('And now to mine.');
  });

  it('are not joined with themselves, with nothing, with what is merged, or from a version that is old', async () => {
    const [one, two, three] = [await bed.file(), await bed.file(), await bed.file()];
    const ids = await Promise.all([one, two, three].map(async ({ reference }) => (await bed.ticket(agent, reference)).id as string));
    const merge = (from: string, body: object) => agent.post(`/api/tickets/${from}/merge`).send(body);
    expect(codesOf((await merge(ids[0]!, { intoId: ids[0] }).expect(422)).body)).toEqual(['merge_target_missing']);
    await merge(ids[0]!, { intoId: '0190a000-0000-7000-8000-000000000000' }).expect(404);
    await bed.edit(agent, one.reference, { tags: ['seen'] });
    expect((await merge(ids[0]!, { intoId: ids[1], version: 1 }).expect(409)).body.code).toBe('version_conflict');
    await merge(ids[1]!, { intoId: ids[2] }).expect(200);
    expect(codesOf((await merge(ids[0]!, { intoId: ids[1] }).expect(422)).body)).toEqual(['merge_target_missing']);
    const chained = await Promise.all([merge(ids[0]!, { intoId: ids[2] }), merge(ids[2]!, { intoId: ids[0] })]);
    expect(chained.map(({ status }) => status).sort((a, b) => a - b)[0]).toBe(200);
    expect(chained.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('a complaint about a colleague', () => {
  it('is not owned by them, and does not tell them who complained', async () => {
    const about = await t.as('agent');
    const filed = await bed.file({ contact: { name: 'Pari Secret', email: 'pari.secret@example.test', phone: '+98 21 5555 0101' } });
    const url = `/api/tickets/${filed.reference}`;
    expect((await bed.edit(agent, filed.reference, { complainedAboutId: about.person.id })).status).toBe(200);
    const own = await bed.edit(agent, filed.reference, { assigneeId: about.person.id });
    expect([own.status, codesOf(own.body)]).toEqual([422, ['owner_is_complained_about']]);
    await bed.move(about, filed.reference, 'assess');
    expect((await bed.ticket(agent, filed.reference)).assigneeId).not.toBe(about.person.id);
    await bed.customer(filed, '/messages', { text: 'Please be quick.' }).expect(201);

    for (const path of ['', '/timeline', '/clocks', '/resolution', '/deliveries', '/root-cause']) {
      const { text } = await about.get(`${url}${path}`).expect(200);
      expect(text).not.toMatch(/Pari|pari\.secret|5555/);
    }
    const queue = async (q: object) => (await about.get('/api/tickets').query({ status: 'all', limit: 100, ...q }).expect(200)).text;
    expect(await queue({})).not.toMatch(/Pari|pari\.secret|5555/);
    expect(await queue({ q: 'Pari Secret' })).not.toContain(filed.reference);
    expect((await agent.get(url)).text).toContain('Pari Secret');
  });

  it('is taken from them when it turns out to be about them', async () => {
    const about = await t.as('agent');
    const { reference } = await bed.file();
    await bed.move(about, reference, 'assess');
    const both = await bed.edit(agent, reference, { complainedAboutId: about.person.id });
    expect([both.status, codesOf(both.body)]).toEqual([422, ['owner_is_complained_about']]);
    expect((await bed.edit(agent, reference, { complainedAboutId: about.person.id, assigneeId: null })).status).toBe(200);
  });
});
