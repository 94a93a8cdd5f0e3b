import { DeskTicket, HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

interface Message {
  id: string;
  type: string;
  text: string;
}

const messages = async (ticket: DeskTicket): Promise<Message[]> => (await ticket.timeline('message')) as unknown as Message[];
const split = (ticket: DeskTicket, body: object, status = 201) => ticket.agent.post(`${ticket.url}/split`).send(body).expect(status);
const fault = (body: { errors: { field: string; code: string }[] }) => body.errors.map(({ field, code }) => `${field} ${code}`);

describe('splitting a ticket', () => {
  it('takes messages to a new one that starts when the first of them arrived', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('And the invoice is wrong, too.');
    bed.t.clock.advance(HOUR_MS);
    const [, , second] = await messages(ticket);
    const { body } = await split(ticket, { messageIds: [second!.id], subject: 'Wrong invoice' });
    const fresh = new DeskTicket(bed, ticket.agent, body.reference, '');
    expect(await fresh.read() as object).toMatchObject({ status: 'new', subject: 'Wrong invoice', receivedAt: '2024-05-06T09:00:00.000Z', assigneeId: null, lastMessageId: second!.id });
    expect((await fresh.clocks()).map(({ metric, startedAt }) => `${metric} ${startedAt}`)).toEqual(
      ['acknowledge', 'first_response', 'resolution'].map((metric) => `${metric} 2024-05-06T09:00:00.000Z`));
    expect((await messages(fresh)).map(({ text }) => text)).toEqual(['And the invoice is wrong, too.']);
    expect((await messages(ticket)).map(({ text }) => text)).not.toContain('And the invoice is wrong, too.');
    expect((await ticket.timeline('split_off')).map(({ data }) => data)).toMatchObject([{ reference: body.reference }]);
    expect(body.promisedBy).toEqual(expect.any(String));
    await bed.drain();
  });

  it('a reply clock that waits for a message that leaves is over here and begins there, at its arrival', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('And the invoice is wrong, too.');
    expect(await ticket.clock('next_response')).toMatchObject({ state: 'running', startedAt: '2024-05-06T09:00:00.000Z' });
    bed.t.clock.advance(HOUR_MS);
    const { body } = await split(ticket, { messageIds: [(await messages(ticket)).at(-1)!.id], subject: 'Wrong invoice' });
    expect(await ticket.clock('next_response')).toMatchObject({ state: 'cancelled', open: false });
    expect((await ticket.read()) as object).not.toMatchObject({ nextDue: { metric: 'next_response' } });
    const fresh = new DeskTicket(bed, ticket.agent, body.reference, '');
    expect(await fresh.clock('first_response')).toMatchObject({ state: 'running', startedAt: '2024-05-06T09:00:00.000Z', dueAt: '2024-05-07T08:30:00.000Z' });
  });

  it('goes on with the oldest unanswered message that stays', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    const write = async (text: string): Promise<void> => {
      bed.t.clock.advance(HOUR_MS);
      await ticket.customerWrites(text);
    };
    await write('And the invoice is wrong, too.');
    await write('What about my parcel?');
    await write('Hello?');
    const [invoice, parcel] = (await messages(ticket)).slice(-3);
    await split(ticket, { messageIds: [invoice!.id] });
    expect(await ticket.clock('next_response', 1)).toMatchObject({ state: 'cancelled' });
    expect(await ticket.clock('next_response', 2)).toMatchObject({ state: 'running', startedAt: '2024-05-06T10:00:00.000Z', ref: parcel!.id });
    await ticket.reply();
    expect(await ticket.clock('next_response', 2)).toMatchObject({ state: 'met' });
  });

  it('leaves the clock alone when it waits for a message that stays', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    await ticket.customerWrites('What about my parcel?');
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('And the invoice is wrong, too.');
    await split(ticket, { messageIds: [(await messages(ticket)).at(-1)!.id] });
    expect((await ticket.clocks()).filter(({ metric }) => metric === 'next_response')).toMatchObject([{ state: 'running', startedAt: '2024-05-06T08:00:00.000Z' }]);
  });

  it('a reply that goes along has answered there what it answered here', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('And the invoice is wrong, too.');
    bed.t.clock.advance(HOUR_MS);
    await ticket.reply('The invoice is corrected.');
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('It still is not.');
    const moved = (await messages(ticket)).slice(-3);
    const { body } = await split(ticket, { messageIds: moved.map(({ id }) => id) });
    const fresh = new DeskTicket(bed, ticket.agent, body.reference, '');
    expect(await fresh.clock('first_response')).toMatchObject({ state: 'met', metAt: '2024-05-06T10:00:00.000Z' });
    expect(await fresh.clock('next_response')).toMatchObject({ state: 'running', startedAt: '2024-05-06T11:00:00.000Z' });
    expect(await ticket.clock('next_response', 2)).toMatchObject({ state: 'cancelled' });
  });

  /** The invoice, asked for at 9 and answered at 10 by a reply whose mail has not left, split off at 11 with its answer. */
  async function splitWithReplyOnItsWay(wait: () => Promise<void>): Promise<{ ticket: DeskTicket; fresh: DeskTicket }> {
    const ticket = await bed.file({ contact: { name: 'Ann', email: 'ann@example.test', locale: 'en' } });
    await ticket.work();
    await ticket.reply();
    bed.t.clock.advance(HOUR_MS);
    await ticket.customerWrites('And the invoice is wrong, too.');
    await bed.drain();
    bed.t.clock.advance(HOUR_MS);
    await ticket.agent.post(`${ticket.url}/messages`).send({ visibility: 'public', text: 'The invoice is corrected.' }).expect(201);
    await wait();
    bed.t.clock.advance(HOUR_MS);
    const { body } = await split(ticket, { messageIds: (await messages(ticket)).slice(-2).map(({ id }) => id) });
    return { ticket, fresh: new DeskTicket(bed, ticket.agent, body.reference, '') };
  }

  it('a reply that has not left yet answers nothing until it leaves, and then at that moment', async () => {
    const { ticket, fresh } = await splitWithReplyOnItsWay(() => Promise.resolve());
    expect(await fresh.clock('first_response')).toMatchObject({ state: 'running', startedAt: '2024-05-06T09:00:00.000Z' });
    bed.t.clock.advance(HOUR_MS);
    await bed.drain();
    expect(await fresh.clock('first_response')).toMatchObject({ state: 'met', metAt: '2024-05-06T12:00:00.000Z' });
    expect(await ticket.clock('next_response')).toMatchObject({ state: 'cancelled' });
  });

  it('a reply that left later than it was written has answered when it left', async () => {
    const { fresh } = await splitWithReplyOnItsWay(async () => {
      bed.t.clock.advance(HOUR_MS / 2);
      await bed.drain();
    });
    expect(await fresh.clock('first_response')).toMatchObject({ state: 'met', metAt: '2024-05-06T10:30:00.000Z' });
  });

  it('refuses what would leave one of the two without a customer\'s words', async () => {
    const [ticket, other] = [await bed.file(), await bed.file()];
    await ticket.reply();
    const [first, reply] = await messages(ticket);
    const [foreign] = await messages(other);
    expect(fault((await split(ticket, { messageIds: [first!.id] }, 400)).body)).toEqual(['messageIds split.nothing_left']);
    expect(fault((await split(ticket, { messageIds: [reply!.id] }, 400)).body)).toEqual(['messageIds split.no_customer_message']);
    expect(fault((await split(ticket, { messageIds: [foreign!.id] }, 400)).body)).toEqual(['messageIds unknown']);
    expect(fault((await split(ticket, { messageIds: [] }, 400)).body)).toEqual(['messageIds arrayMinSize']);
    expect((await split(ticket, { messageIds: [first!.id], version: 1 }, 409)).body.code).toBe('version_conflict');
  });
});

describe('tickets above and below', () => {
  it('the one above is not closed while one below is open', async () => {
    const [above, below] = [await bed.file(), await bed.file()];
    await below.edit({ parentId: (await above.read()).id });
    expect((await above.agent.get(`${above.url}/children`).expect(200)).body.items).toMatchObject([{ reference: below.reference, status: 'new' }]);
    await above.work();
    await above.prepare();
    await above.move('resolve');
    const refused = (await above.move('confirm', { toldHow: 'By phone' }, 422)) as unknown as { errors: { code: string }[] };
    expect(refused.errors.map(({ code }) => code)).toEqual(['children_open']);
    await below.move('withdraw', { toldHow: 'By phone' });
    await above.move('confirm', { toldHow: 'By phone' });
  });

  it('never go in a circle, and none stands below what is over', async () => {
    const [a, b, c] = [await bed.file(), await bed.file(), await bed.file()];
    const ids = await Promise.all([a, b, c].map(async (ticket) => (await ticket.read()).id));
    await b.edit({ parentId: ids[0] });
    await c.edit({ parentId: ids[1] });
    const refusal = async (ticket: DeskTicket, parentId: string) =>
      fault((await ticket.agent.patch(ticket.url).send({ version: (await ticket.read()).version, parentId }).expect(400)).body);
    expect(await refusal(a, ids[2]!)).toEqual(['parentId parent_below']);
    expect(await refusal(a, ids[0]!)).toEqual(['parentId parent_below']);
    expect(await refusal(a, '00000000-0000-7000-8000-000000000000')).toEqual(['parentId unknown']);
    await c.edit({ parentId: null });
    await c.move('withdraw', { toldHow: 'By phone' });
    expect(await refusal(a, ids[2]!)).toEqual(['parentId parent_over']);
  });
});

describe('the person whom a complaint is about', () => {
  it('can not own it, nor read who complains', async () => {
    const ticket = await bed.file({ contact: { name: 'Shirin Yousefi', email: 'shirin@example.test', locale: 'fa' } });
    const about = await bed.t.as('agent');
    await ticket.edit({ complainedAboutId: about.person.id });
    await ticket.edit({ assigneeId: about.person.id }, 422);
    const seen = await Promise.all(['', '/timeline', '/clocks', '/clocks/facts', '/policy', '/children', '/resolution']
      .map(async (path) => JSON.stringify((await about.get(`${ticket.url}${path}`).expect(200)).body)));
    const queue = JSON.stringify((await about.get('/api/tickets').expect(200)).body);
    for (const text of [...seen, queue]) {
      expect(text).not.toContain('Yousefi');
      expect(text).not.toContain('shirin@');
    }
    expect(JSON.stringify((await ticket.agent.get(ticket.url).expect(200)).body)).toContain('Yousefi');
  });
});

describe('an appeal', () => {
  it('is answered by another manager; the second refusal names the external body, and both stay on record', async () => {
    const category = (await bed.admin.post('/api/categories').send({
      name: { fa: 'ارسال', en: 'Delivery' }, externalBody: { fa: 'سازمان حمایت', en: 'Consumer office' },
    }).expect(201)).body.id;
    const ticket = await bed.file({ categoryId: category, contact: { name: 'Ann', email: 'ann2@example.test', locale: 'en' } });
    await ticket.work();
    await ticket.reply();
    await ticket.prepare();
    await ticket.move('resolve');
    const tracked = async () => (await bed.t.http().get(`/api/portal/complaints/${ticket.reference}`).set('x-tracking-token', ticket.trackingToken).expect(200)).body;
    expect((await tracked()).decision).toMatchObject({ level: 1, externalBody: null });
    await ticket.customer('appeal', { reason: 'Look at the photos.' });
    expect(await ticket.read()).toMatchObject({ status: 'assessing', escalationLevel: 2 });
    const decide = (who: typeof bed.agent, status: number) => who.put(`${ticket.url}/decision`).send({ outcome: 'rejected', reasons: 'As before.', noActionReason: 'None.' }).expect(status);
    await decide(bed.agent, 403);
    await decide(bed.manager, 200);
    await ticket.move('resolve');
    expect((await tracked()).decision).toMatchObject({ level: 2, outcome: 'rejected', externalBody: 'Consumer office' });
    expect((await ticket.agent.get(`${ticket.url}/resolution`).expect(200)).body.decisions.map(({ level }: { level: number }) => level)).toEqual([1, 2]);
    await ticket.customer('appeal', { reason: 'Again.' }, 422);
  });
});
