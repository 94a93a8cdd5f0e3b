import { Sla } from '../../../src/sla';
import { type ClockRow, DAY_MS, type DeskTicket, HOUR_MS, SlaBed } from './support/sla-bed';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(() => bed.t.clock.set('2024-05-06T08:00:00Z'));

async function merge(from: DeskTicket, into: DeskTicket): Promise<void> {
  await from.agent.post(`${from.url}/merge`).send({ intoId: (await into.read()).id }).expect(200);
}

const unmerge = (ticket: DeskTicket) => ticket.agent.post(`${ticket.url}/unmerge`).send({}).expect(200);

/** What people rely on of each clock, at this moment. */
const said = (clocks: ClockRow[]) => clocks.filter(({ open }) => open)
  .map(({ metric, startedAt, dueAt, remainingMs, targetMs }) => ({ metric, startedAt, dueAt, remainingMs, targetMs }))
  .toSorted((a, b) => (a.metric < b.metric ? -1 : 1));

describe('merging the clocks of two tickets', () => {
  it('the survivor takes the earliest start and the strictest clock; the merged one owes nothing', async () => {
    const early = await bed.file();
    bed.t.clock.advance(HOUR_MS);
    const late = await bed.file();
    await merge(early, late);
    expect(await late.clock('resolution')).toMatchObject({ startedAt: '2024-05-06T08:00:00.000Z', remainingMs: 39 * HOUR_MS });
    expect((await early.clocks()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await early.read()) as object).toMatchObject({ status: 'merged', nextDue: null });
  });

  it('a promise made on the merged ticket is owed by the survivor', async () => {
    const [from, into] = [await bed.file(), await bed.file()];
    const dueAt = new Date(bed.t.clock.nowMs() + DAY_MS).toISOString();
    await from.agent.post(`${from.url}/promises`).send({ text: 'A call', dueAt }).expect(201);
    await merge(from, into);
    expect(await into.clock('promise')).toMatchObject({ state: 'running', dueAt });
    expect((await into.read()) as object).toMatchObject({ nextDue: { metric: 'acknowledge' } });
  });

  it('undo gives both tickets back the clocks they would have, the time between counted', async () => {
    const early = await bed.file();
    await early.agent.post(`${early.url}/promises`).send({ text: 'A call', dueAt: new Date(bed.t.clock.nowMs() + 3 * DAY_MS).toISOString() }).expect(201);
    await early.edit({ priority: 'urgent' });
    bed.t.clock.advance(HOUR_MS / 2);
    const late = await bed.file();
    const [wantedEarly, wantedLate] = [await early.clocks(), await late.clocks()];
    await merge(early, late);
    expect(said(await late.clocks())).not.toEqual(said(wantedLate));
    await unmerge(early);
    expect(said(await early.clocks())).toEqual(said(wantedEarly));
    expect(said(await late.clocks())).toEqual(said(wantedLate));
    bed.t.clock.advance(HOUR_MS / 4);
    for (const ticket of [early, late]) {
      expect(await ticket.clock('resolution')).toMatchObject({ state: 'running', remainingMs: expect.any(Number) });
    }
    expect(await early.clock('resolution')).toMatchObject({ remainingMs: 9.25 * HOUR_MS });
    expect(await late.clock('resolution')).toMatchObject({ remainingMs: 39.75 * HOUR_MS });
  });

  it('can be done and undone again and again, each time with the same end', async () => {
    const early = await bed.file();
    bed.t.clock.advance(HOUR_MS);
    const late = await bed.file();
    const wanted = [said(await early.clocks()), said(await late.clocks())];
    for (let turn = 0; turn < 3; turn++) {
      await merge(early, late);
      expect((await early.clocks()).every(({ open }) => !open)).toBe(true);
      expect(await late.clock('resolution')).toMatchObject({ startedAt: '2024-05-06T08:00:00.000Z' });
      await unmerge(early);
      expect([said(await early.clocks()), said(await late.clocks())]).toEqual(wanted);
    }
  });

  it('a breach that came with the merge goes with it, and the survivor\'s own is recorded in its time', async () => {
    const early = await bed.file();
    bed.t.clock.advance(2 * HOUR_MS + 1_000);
    await bed.t.get(Sla).sweep();
    const late = await bed.file();
    await merge(early, late);
    expect(await late.clock('acknowledge')).toMatchObject({ state: 'breached' });
    await unmerge(early);
    expect(await late.clock('acknowledge')).toMatchObject({ state: 'running' });
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    await bed.drain();
    expect(await late.clock('acknowledge')).toMatchObject({ state: 'breached', breachedAt: '2024-05-06T12:00:01.000Z' });
    expect((await late.timeline('sla_breached')).map(({ data }) => data!.metric)).toEqual(['acknowledge']);
  });

  it('spam that was none has the clocks it would have had, twice over', async () => {
    const ticket = await bed.file();
    for (let turn = 0; turn < 2; turn++) {
      await ticket.move('mark_spam');
      expect((await ticket.clocks()).every(({ open }) => !open)).toBe(true);
      bed.t.clock.advance(HOUR_MS / 2);
      await ticket.move('restore');
    }
    expect(await ticket.clock('resolution')).toMatchObject({ state: 'running', remainingMs: 39 * HOUR_MS });
  });
});
