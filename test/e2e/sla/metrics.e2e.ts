import { Sla } from '../../../src/sla';
import { Tickets } from '../../../src/tickets';
import { DAY_MS, HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const later = (ms: number): string => new Date(bed.t.clock.nowMs() + ms).toISOString();

describe('rule 2: every metric follows what really happens', () => {
  it('acknowledge ends when a person takes the ticket up', async () => {
    const ticket = await bed.file();
    await bed.drain();
    expect(await ticket.clock('acknowledge')).toMatchObject({ state: 'running', dueAt: '2024-05-06T10:00:00.000Z' });
    bed.t.clock.advance(HOUR_MS);
    await ticket.move('assess');
    expect(await ticket.clock('acknowledge')).toMatchObject({ state: 'met', metAt: '2024-05-06T09:00:00.000Z' });
  });

  it('update is owed from the first response on, each from the last, and never instead of the first', async () => {
    const ticket = await bed.file();
    await ticket.work();
    expect((await ticket.clocks()).map(({ metric }) => metric)).not.toContain('update');
    await ticket.reply();
    expect(await ticket.clock('update', 1)).toMatchObject({ state: 'running', startedAt: '2024-05-06T08:00:00.000Z' });
    bed.t.clock.advance(HOUR_MS);
    await ticket.reply('Still at it.');
    expect(await ticket.clock('update', 1)).toMatchObject({ state: 'met' });
    expect(await ticket.clock('update', 2)).toMatchObject({ state: 'running', startedAt: '2024-05-06T09:00:00.000Z' });
  });

  it('confirmation runs from the resolution to the customer\'s yes', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.prepare();
    await ticket.move('resolve');
    expect(await ticket.clock('resolution')).toMatchObject({ state: 'met' });
    expect(await ticket.clock('confirmation')).toMatchObject({ state: 'running', dueAt: later(7 * DAY_MS) });
    await ticket.customer('confirm', { satisfied: true });
    expect(await ticket.clock('confirmation')).toMatchObject({ state: 'met' });
  });

  it('promise runs to the date that was told: kept is met, late is broken', async () => {
    const ticket = await bed.file();
    const promise = async (dueAt: string) => (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'We call you.', dueAt }).expect(201)).body.id as string;
    const [first, second] = [await promise(later(DAY_MS)), await promise(later(2 * DAY_MS))];
    expect(await ticket.clock('promise', 1)).toMatchObject({ state: 'running', ref: first, dueAt: later(DAY_MS) });
    await ticket.agent.post(`${ticket.url}/promises/${first}/keep`).expect(201);
    expect(await ticket.clock('promise', 1)).toMatchObject({ state: 'met' });
    const dueAt = later(2 * DAY_MS);
    bed.t.clock.advance(3 * DAY_MS);
    await ticket.agent.post(`${ticket.url}/promises/${second}/keep`).expect(201);
    expect(await ticket.clock('promise', 2)).toMatchObject({ state: 'breached', breachedAt: dueAt, open: false });
    await bed.drain();
    expect((await ticket.timeline('sla_breached')).map(({ data }) => data!.metric)).toContain('promise');
    const { promises } = (await ticket.agent.get(`${ticket.url}/resolution`).expect(200)).body;
    expect(promises.map(({ state }: { state: string }) => state)).toEqual(['kept', 'late']);
  });

  it('remedy runs from the offer to its date, or from the acceptance for as long as the policy gives', async () => {
    const ticket = await bed.file();
    const offer = async (more: object) => (await ticket.agent.post(`${ticket.url}/remedies`).send({ type: 'apology', note: 'A letter', ...more }).expect(201)).body.id as string;
    const dated = await offer({ dueAt: later(2 * DAY_MS) });
    expect(await ticket.clock('remedy', 1)).toMatchObject({ state: 'running', ref: dated, dueAt: later(2 * DAY_MS) });
    const undated = await offer({});
    expect(await ticket.clocks()).not.toContainEqual(expect.objectContaining({ metric: 'remedy', instance: 2 }));
    await ticket.customer(`remedies/${undated}`, { accepted: true });
    expect(await ticket.clock('remedy', 2)).toMatchObject({ state: 'running', ref: undated, targetMs: 40 * HOUR_MS });
    await ticket.agent.post(`${ticket.url}/remedies/${undated}/fulfil`).send({ proof: 'Sent' }).expect(200);
    expect(await ticket.clock('remedy', 2)).toMatchObject({ state: 'met' });
    await ticket.customer(`remedies/${dated}`, { accepted: false });
    expect(await ticket.clock('remedy', 1)).toMatchObject({ state: 'cancelled' });
    await ticket.agent.post(`${ticket.url}/remedies`).send({ type: 'apology', dueAt: later(-HOUR_MS) }).expect(400)
      .expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'dueAt', code: 'in_the_past' }]));
  });
});

describe('rule 3: what answers a customer', () => {
  it('only a message by a person that left the outbox; no receipt, note, change of state, nor a reply still on its way', async () => {
    const ticket = await bed.file();
    await bed.drain();
    await ticket.work();
    await ticket.agent.post(`${ticket.url}/messages`).send({ visibility: 'internal', text: 'A note.' }).expect(201);
    await bed.drain();
    await ticket.agent.post(`${ticket.url}/messages`).send({ visibility: 'public', text: 'Hello!' }).expect(201);
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'running' });
    bed.t.clock.advance(60_000);
    await bed.drain();
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'met', metAt: '2024-05-06T08:01:00.000Z' });
  });

  it('nothing but a colleague\'s message, whoever says that it left', async () => {
    const ticket = await bed.file();
    await ticket.work();
    const { id } = await ticket.read();
    const [own] = await bed.t.database.query<{ id: string }>(`SELECT id FROM ticket_message WHERE ticket_id = $1 AND author_kind = 'customer'`, [id]);
    await bed.t.uow.run((tx) => bed.t.get(Tickets).replyDelivered({ ticketId: id, messageId: own!.id, at: bed.t.clock.now() }, tx));
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'running' });
  });

  it('a message that came while the reply was on its way begins the next turn', async () => {
    const ticket = await bed.file({ contact: { name: 'Ann', email: 'on-its-way@example.test', locale: 'en' } });
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites();
    await ticket.agent.post(`${ticket.url}/messages`).send({ visibility: 'public', text: 'Hello!' }).expect(201);
    bed.t.clock.advance(1_000);
    await ticket.customerWrites('One more thing.');
    bed.t.clock.advance(60_000);
    await bed.drain();
    expect(await ticket.clock('next_response', 1)).toMatchObject({ state: 'met', metAt: '2024-05-06T09:01:01.000Z' });
    expect(await ticket.clock('next_response', 2)).toMatchObject({ state: 'running', startedAt: '2024-05-06T09:00:01.000Z' });
  });

  it('the next response is owed from the oldest message that nobody has answered', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('Anybody?');
    expect(await ticket.clock('next_response')).toMatchObject({ startedAt: '2024-05-06T09:00:00.000Z', state: 'running' });
    await ticket.reply();
    expect(await ticket.clock('next_response')).toMatchObject({ state: 'met' });
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('Thanks, but…');
    expect(await ticket.clock('next_response', 2)).toMatchObject({ startedAt: '2024-05-06T11:00:00.000Z' });
  });
});

describe('rule 5: pausing by state', () => {
  it('keeps the business time that is left; the regulatory and reply clocks run on', async () => {
    const ticket = await bed.file();
    await ticket.work();
    bed.t.clock.advance(HOUR_MS);
    await ticket.move('ask_customer');
    const before = await ticket.clock('resolution');
    expect(before).toMatchObject({ state: 'paused', dueAt: null, remainingMs: 39 * HOUR_MS });
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'running' });
    bed.t.clock.advance(3 * DAY_MS);
    await bed.t.get(Sla).sweep();
    expect(await ticket.clock('resolution')).toMatchObject({ state: 'paused', remainingMs: 39 * HOUR_MS, breachedAt: null });
    await ticket.customerWrites('Here is the photo.');
    expect(await ticket.clock('resolution')).toMatchObject({ state: 'running', remainingMs: 39 * HOUR_MS });
  });
});

describe('rule 6: taken up again', () => {
  it('instance n keeps its result, n + 1 gets what the policy gives, and the second time raises the level', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    await ticket.prepare();
    await ticket.move('resolve');
    await ticket.customer('confirm', { satisfied: false, comment: 'No.' });
    expect(await ticket.clock('resolution', 1)).toMatchObject({ state: 'met' });
    expect(await ticket.clock('resolution', 2)).toMatchObject({ state: 'running', targetMs: 20 * HOUR_MS });
    expect(await ticket.read()).toMatchObject({ reopenCount: 1, escalationLevel: 0 });
    await ticket.move('resolve');
    await ticket.move('reopen');
    expect(await ticket.read()).toMatchObject({ reopenCount: 2, escalationLevel: 1 });
  });
});
