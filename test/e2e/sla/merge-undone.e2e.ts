import { Sla } from '../../../src/sla';
import { DAY_MS, type DeskTicket, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

const later = (ms: number): string => new Date(bed.t.clock.nowMs() + ms).toISOString();
const merge = async (from: DeskTicket, into: DeskTicket): Promise<void> => {
  await from.agent.post(`${from.url}/merge`).send({ intoId: (await into.read()).id }).expect(200);
};
const unmerge = (ticket: DeskTicket) => ticket.agent.post(`${ticket.url}/unmerge`).send({}).expect(200);
const promise = async (ticket: DeskTicket, dueAt: string): Promise<string> =>
  (await ticket.agent.post(`${ticket.url}/promises`).send({ text: 'A call', dueAt }).expect(201)).body.id;
const keep = (ticket: DeskTicket, id: string) => ticket.agent.post(`${ticket.url}/promises/${id}/keep`).expect(201);

describe('what was promised on a ticket before it was merged', () => {
  it('is kept for the one that goes on, and stays kept when the merge is taken back', async () => {
    const [from, into] = [await bed.file(), await bed.file()];
    const id = await promise(from, later(DAY_MS));
    await merge(from, into);
    await keep(from, id);
    expect(await into.clock('promise')).toMatchObject({ state: 'met', ref: id });
    bed.t.clock.advance(3 * DAY_MS);
    await unmerge(from);
    await bed.t.get(Sla).sweep();
    expect(await from.clock('promise')).toMatchObject({ state: 'met', metAt: '2024-05-06T08:00:00.000Z', breachedAt: null });
    expect(await into.clock('promise')).toMatchObject({ open: false });
  });

  it('kept late it was broken on both', async () => {
    const [from, into] = [await bed.file(), await bed.file()];
    const dueAt = later(DAY_MS);
    const id = await promise(from, dueAt);
    await merge(from, into);
    bed.t.clock.advance(2 * DAY_MS);
    await keep(from, id);
    expect(await into.clock('promise')).toMatchObject({ state: 'breached', breachedAt: dueAt, open: false });
    await unmerge(from);
    await bed.t.get(Sla).sweep();
    expect(await from.clock('promise')).toMatchObject({ state: 'breached', breachedAt: dueAt, open: false });
  });

  it('a new one is made on the ticket that goes on', async () => {
    const [from, into] = [await bed.file(), await bed.file()];
    await merge(from, into);
    const { body } = await from.agent.post(`${from.url}/promises`).send({ text: 'A call', dueAt: later(DAY_MS) }).expect(409);
    expect(body.code).toBe('ticket.merged');
    expect((await from.agent.get(`${from.url}/resolution`).expect(200)).body.promises).toEqual([]);
  });

  it('moves with a reason for both', async () => {
    const [from, into] = [await bed.file(), await bed.file()];
    const id = await promise(from, later(DAY_MS));
    await merge(from, into);
    const dueAt = later(2 * DAY_MS);
    await from.agent.patch(`${from.url}/promises/${id}`).send({ dueAt, reason: 'The part is late.' }).expect(200);
    expect(await into.clock('promise')).toMatchObject({ state: 'running', dueAt });
    await unmerge(from);
    expect(await from.clock('promise')).toMatchObject({ state: 'running', dueAt });
  });
});

describe('a resolved ticket whose merge is taken back', () => {
  const resolvedAndMerged = async (): Promise<DeskTicket> => {
    const [ticket, other] = [await bed.file(), await bed.file()];
    await ticket.work();
    await ticket.reply();
    await ticket.prepare();
    await ticket.move('resolve');
    bed.t.clock.advance(DAY_MS);
    await merge(ticket, other);
    return ticket;
  };

  it('still closes when its window of silence is over, with a reminder before', async () => {
    const ticket = await resolvedAndMerged();
    bed.t.clock.advance(20 * DAY_MS);
    await bed.drain();
    await unmerge(ticket);
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'resolved' });
    expect(await ticket.timeline('reminded')).toHaveLength(1);
    bed.t.clock.advance(3.5 * DAY_MS);
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'closed' });
  });

  it('closes at its own time when that is still to come', async () => {
    const ticket = await resolvedAndMerged();
    await unmerge(ticket);
    bed.t.clock.set('2024-05-13T07:59:59Z');
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'resolved' });
    bed.t.clock.set('2024-05-13T08:00:00Z');
    await bed.drain();
    expect(await ticket.read()).toMatchObject({ status: 'closed' });
  });

  it('comes back with its clocks on every way to take it back', async () => {
    const [ticket, other] = [await bed.file(), await bed.file()];
    await merge(ticket, other);
    await ticket.move('unmerge');
    expect((await ticket.clocks()).map(({ metric, state }) => `${metric} ${state}`)).toEqual(['acknowledge running', 'first_response running', 'resolution running']);
    expect((await other.timeline('unmerged'))).toHaveLength(1);
  });
});
