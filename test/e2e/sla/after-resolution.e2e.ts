import { Sla } from '../../../src/sla';
import { DAY_MS, type DeskTicket, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

async function resolved(changes: object = {}): Promise<DeskTicket> {
  const ticket = await bed.file(changes);
  await ticket.work();
  await ticket.reply();
  await ticket.prepare();
  await ticket.move('resolve');
  return ticket;
}

const lettersOf = async (ticket: DeskTicket, template: string) =>
  bed.t.database.query<{ text: string }>('SELECT body_text AS text FROM delivery WHERE ticket_id = $1 AND template = $2', [(await ticket.read()).id, template]);

describe('a customer who says nothing', () => {
  it('breaks no time of ours: no breach is told, and none stands on the ticket', async () => {
    const ticket = await resolved();
    bed.t.clock.advance(7 * DAY_MS);
    await bed.t.get(Sla).sweep();
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'closed', breached: false });
    expect(await ticket.timeline('sla_breached')).toEqual([]);
  });

  it('is not among what is about to be broken', async () => {
    const ticket = await resolved();
    bed.t.clock.advance(6.5 * DAY_MS);
    const { items } = (await bed.manager.get('/api/sla/near-breach?withinHours=24').expect(200)).body as { items: { reference: string }[] };
    expect(items.filter(({ reference }) => reference === ticket.reference)).toEqual([]);
  });
});

describe('rule 13: taken up again after the promised date', () => {
  it('the customer is told the date that the new work is due, and it can be moved', async () => {
    const ticket = await resolved({ contact: { name: 'Ann', email: 'again@example.test', locale: 'en' } });
    await ticket.customer('confirm', { satisfied: true });
    bed.t.clock.advance(20 * DAY_MS);
    await ticket.customerWrites('It broke again.');
    await bed.drain();
    const tracked = (await bed.t.http().get(`/api/portal/complaints/${ticket.reference}`).set('x-tracking-token', ticket.trackingToken).expect(200)).body;
    // Twenty business hours from Sunday, 11:30 in Tehran, and the policy's four more: Wednesday, 10:00.
    expect(tracked).toMatchObject({ status: 'in_progress', promisedBy: '2024-05-29T06:30:00.000Z' });
    const [letter] = await lettersOf(ticket, 'reopened');
    expect(letter!.text).toContain('29 May 2024');
    await ticket.agent.put(`${ticket.url}/promised-by`).send({ promisedBy: '2024-05-30T06:00:00.000Z', reason: 'The part is late.' }).expect(200);
  });

  it('a date that is still to come stays as it was told', async () => {
    const ticket = await resolved();
    const before = (await ticket.read()) as unknown as { promisedBy: string };
    await ticket.customer('confirm', { satisfied: false });
    expect(await ticket.read()).toMatchObject({ promisedBy: before.promisedBy });
  });
});

describe('what closes a ticket by silence', () => {
  it('waits until an accepted remedy is given', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    await ticket.prepare();
    const { id } = (await ticket.agent.post(`${ticket.url}/remedies`).send({ type: 'apology', note: 'A letter' }).expect(201)).body;
    await ticket.customer(`remedies/${id}`, { accepted: true });
    await ticket.move('resolve');
    bed.t.clock.advance(8 * DAY_MS);
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'resolved' });
    await ticket.agent.post(`${ticket.url}/remedies/${id}/fulfil`).send({ proof: 'Sent' }).expect(200);
    bed.t.clock.advance(DAY_MS);
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'closed' });
  });
});

describe('rule 14: a time that was broken after the resolution', () => {
  it('needs its reason before a colleague closes the ticket; the customer needs none', async () => {
    const closing = async (): Promise<DeskTicket> => {
      const ticket = await resolved();
      await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt: '2024-05-07T08:00:00Z' }).expect(201);
      bed.t.clock.advance(2 * DAY_MS);
      return ticket;
    };
    const ticket = await closing();
    const refused = (await ticket.move('confirm', { toldHow: 'By phone' }, 422)) as unknown as { errors: { code: string; message: string }[] };
    expect(refused.errors).toEqual([expect.objectContaining({ code: 'breach_reason_missing', message: 'Say why these times were not kept: promise 1.' })]);
    await ticket.agent.put(`${ticket.url}/clocks/promise/1/breach-reason`).send({ reason: 'Nobody called.' }).expect(200);
    await ticket.move('confirm', { toldHow: 'By phone' });
    bed.t.clock.set('2024-05-06T08:00:00Z');
    await (await closing()).customer('confirm', { satisfied: true });
  });
});

describe('the customer\'s last word, as the policy says', () => {
  it('waits for it as long as that says, with the reminder halfway, and takes a closed ticket up again as long', async () => {
    const { items } = (await bed.admin.get('/api/sla/policies').expect(200)).body as { items: { id: string; name: string; calendarId: string; definition: object }[] };
    const { id, calendarId, definition } = items.find(({ name }) => name === 'معمولی · Standard')!;
    const save = (changes: object) => bed.admin.put(`/api/sla/policies/${id}`).send({ calendarId, definition: { ...definition, ...changes } }).expect(200);
    await save({ windows: { silenceDays: 2, reopenDays: 3 } });
    const [silent, late] = [await resolved(), await resolved()];
    bed.t.clock.advance(DAY_MS);
    await bed.drain();
    expect((await silent.timeline('reminded')).map(({ at }) => at)).toEqual(['2024-05-07T08:00:00.000Z']);
    bed.t.clock.advance(DAY_MS - 1);
    await bed.drain();
    expect(await silent.read()).toMatchObject({ status: 'resolved' });
    bed.t.clock.advance(1);
    await bed.drain();
    expect([await silent.read(), await late.read()]).toMatchObject([{ status: 'closed' }, { status: 'closed' }]);
    bed.t.clock.advance(3 * DAY_MS);
    await silent.customerWrites('It broke again.');
    expect(await silent.read()).toMatchObject({ status: 'in_progress' });
    bed.t.clock.advance(1);
    await late.customerWrites('It broke again.');
    expect(await late.read()).toMatchObject({ status: 'closed' });
    await save({});
    bed.t.clock.advance(6_000);
    await late.customerWrites('And again.');
    expect(await late.read()).toMatchObject({ status: 'in_progress' });
  });
});
