import { Sla } from '../../../src/sla';
import { Tickets } from '../../../src/tickets';
import { DAY_MS, HOUR_MS, SlaBed } from './support/sla-bed';
import { type Worker, startWorkers } from './support/workers';

let bed: SlaBed;
beforeAll(async () => {
  bed = await SlaBed.open();
});
afterAll(() => bed.t.close());
beforeEach(async () => {
  bed.t.clock.set('2024-05-06T08:00:00Z');
  await bed.t.database.query('UPDATE sla_clock SET next_due_at = NULL');
});

const count = async (sql: string): Promise<number> => (await bed.t.database.one<{ n: number }>(`SELECT count(*)::int AS n FROM (${sql}) q`))!.n;

const breachesOf = (ticketId: string) => bed.t.database.query<{ metric: string; at: Date; data: { lateDetected?: boolean } }>(
  `SELECT c.metric, f.at, f.data FROM sla_fact f JOIN sla_clock c ON c.id = f.clock_id WHERE c.ticket_id = $1 AND f.kind = 'breached' ORDER BY f.at`, [ticketId]);

describe('rule 10: the scheduler', () => {
  it('after downtime it catches up: the breach is dated at the due time and marked as noticed late', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(30 * DAY_MS);
    await bed.t.get(Sla).sweep();
    const breaches = await breachesOf((await ticket.read()).id);
    expect(breaches.map(({ metric }) => metric)).toEqual(['acknowledge', 'first_response', 'resolution']);
    expect(breaches[0]).toMatchObject({ at: new Date('2024-05-06T10:00:00Z'), data: { lateDetected: true } });
    expect(await ticket.clock('acknowledge')).toMatchObject({ state: 'breached', lateDetected: true, breachedAt: '2024-05-06T10:00:00.000Z' });
  });

  it('a breach that is found in time is not marked as late', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(2 * HOUR_MS + 5_000);
    await bed.t.get(Sla).sweep();
    expect((await breachesOf((await ticket.read()).id)).map(({ data }) => data)).toEqual([{}]);
  });

  it('a verb that finds a missed breach records and tells it once; the sweep adds nothing', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await ticket.move('assess');
    await bed.drain();
    await bed.t.get(Sla).sweep();
    await bed.drain();
    expect((await ticket.timeline('sla_breached')).map(({ data }) => data!.metric)).toEqual(['acknowledge']);
    expect(await ticket.read()).toMatchObject({ breached: true });
  });

  it('a reply that left in time is no breach, though the sweep came before we learned of it', async () => {
    const ticket = await bed.file();
    await ticket.move('assess');
    await ticket.agent.post(`${ticket.url}/messages`).send({ visibility: 'public', text: 'In time.' }).expect(201);
    const { id } = await ticket.read();
    const [message] = await bed.t.database.query<{ id: string }>(`SELECT id FROM ticket_message WHERE ticket_id = $1 AND author_kind = 'staff'`, [id]);
    bed.t.clock.advance(DAY_MS);
    await bed.t.get(Sla).sweep();
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'breached' });
    await bed.t.uow.run((tx) => bed.t.get(Tickets).replyDelivered({ ticketId: id, messageId: message!.id, at: new Date('2024-05-06T08:30:00Z') }, tx));
    expect(await ticket.clock('first_response')).toMatchObject({ state: 'met', breachedAt: null });
    expect(await ticket.read()).toMatchObject({ breached: false });
  });

  it('while paused there is no warning and no breach', async () => {
    const ticket = await bed.file();
    await ticket.work();
    await ticket.reply();
    await ticket.move('ask_customer');
    bed.t.clock.advance(60 * DAY_MS);
    await bed.t.get(Sla).sweep();
    const { id } = await ticket.read();
    expect(await count(`SELECT 1 FROM sla_fact f JOIN sla_clock c ON c.id = f.clock_id WHERE c.ticket_id = '${id}' AND f.kind IN ('warned', 'breached')`)).toBe(0);
  });

  it('one clock that can not be worked out does not hold up the others, and is looked at again later', async () => {
    const [broken, sound] = [await bed.file(), await bed.file()];
    const { id } = await broken.read();
    await bed.t.database.query(`INSERT INTO sla_fact (id, clock_id, kind, at, recorded_at, data)
      SELECT gen_random_uuid(), id, 'retargeted', created_at, created_at, '{"policyVersion":"00000000-0000-7000-8000-000000000000","calendarVersion":"00000000-0000-7000-8000-000000000000","reason":"merged","consumedMs":0}'
      FROM sla_clock WHERE ticket_id = $1 AND metric = 'acknowledge'`, [id]);
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    expect(await sound.clock('acknowledge')).toMatchObject({ state: 'breached' });
    const row = await bed.t.database.one<{ at: Date }>(`SELECT next_due_at AS at FROM sla_clock WHERE ticket_id = $1 AND metric = 'acknowledge'`, [id]);
    expect(row!.at.getTime()).toBeGreaterThan(bed.t.clock.nowMs());
  });
});

describe('rule 10: many workers', () => {
  let workers: Worker[];
  beforeAll(async () => {
    workers = await startWorkers(bed.t, 4);
  });
  afterAll(() => Promise.all(workers.map((worker) => worker.close())));

  it('four that race record each breach, warning and step exactly once', async () => {
    bed.t.clock.set('2024-09-02T08:00:00Z');
    const tickets = [];
    for (let n = 0; n < 40; n++) tickets.push(await bed.file());
    bed.t.clock.advance(30 * DAY_MS);
    const seen = await Promise.all(workers.map((worker) => worker.sweep(7)));
    const due = 3 * tickets.length;
    expect(seen.reduce((sum, n) => sum + n, 0)).toBe(due);
    expect(seen.filter((n) => n > 0).length).toBeGreaterThan(1);
    const since = `f.recorded_at = '${bed.t.clock.now().toISOString()}'`;
    expect(await count(`SELECT 1 FROM sla_fact f WHERE ${since} AND f.kind = 'breached'`)).toBe(due);
    expect(await count(`SELECT f.clock_id, f.kind, f.data->>'step', count(*) FROM sla_fact f WHERE ${since} GROUP BY 1, 2, 3 HAVING count(*) > 1`)).toBe(0);
    const events = `SELECT payload->>'clockId', payload->>'step' FROM job WHERE name IN ('tickets.mark-breach', 'tickets.escalate') AND created_at = '${bed.t.clock.now().toISOString()}'`;
    expect(await count(events)).toBe(await count(`SELECT 1 FROM sla_fact f WHERE ${since} AND f.kind IN ('breached', 'escalated')`));
    expect(await count(`${events} GROUP BY name, 1, 2 HAVING count(*) > 1`)).toBe(0);
  });

  it('a second breach or step of a clock is refused by the database itself', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(30 * DAY_MS);
    await bed.t.get(Sla).sweep();
    const { id } = await ticket.clock('acknowledge');
    for (const kind of ['breached', 'escalated']) {
      await expect(bed.t.database.query(
        `INSERT INTO sla_fact (id, clock_id, kind, at, recorded_at, data) SELECT gen_random_uuid(), clock_id, kind, at, recorded_at, data FROM sla_fact WHERE clock_id = $1 AND kind = $2 LIMIT 1`, [id, kind],
      )).rejects.toMatchObject({ code: '23505' });
    }
  });

  it('rule 1: facts can not be changed or taken away', async () => {
    await expect(bed.t.database.query(`UPDATE sla_fact SET at = at + interval '1 hour'`)).rejects.toMatchObject({ code: 'PG002' });
    await expect(bed.t.database.query('DELETE FROM sla_fact')).rejects.toMatchObject({ code: 'PG002' });
  });
});

describe('rule 10: a machine\'s clock that jumps', () => {
  const facts = () => count(`SELECT 1 FROM sla_fact WHERE kind IN ('warned', 'breached', 'escalated')`);

  it.each([['an hour back', -HOUR_MS], ['a day back', -DAY_MS]])('%s repeats nothing, then or when it has caught up', async (_, jump) => {
    await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    const before = await facts();
    bed.t.clock.advance(jump);
    expect(await bed.t.get(Sla).sweep()).toBe(0);
    bed.t.clock.advance(-jump);
    await bed.t.get(Sla).sweep();
    expect(await facts()).toBe(before);
  });

  it('a change of the ticket while the clock is back brings nothing up again', async () => {
    const ticket = await bed.file();
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    const before = await facts();
    bed.t.clock.advance(-2 * HOUR_MS);
    await ticket.agent.post(`${ticket.url}/clocks/acknowledge/acknowledge`).send({}).expect(200);
    const { id } = await ticket.clock('acknowledge');
    expect(await bed.t.database.one('SELECT next_due_at AS at FROM sla_clock WHERE id = $1', [id])).toEqual({ at: null });
    bed.t.clock.advance(2 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    expect(await facts()).toBe(before);
  });

  it('an hour ahead touches what falls into the hour and nothing else', async () => {
    const old = await bed.file();
    bed.t.clock.advance(HOUR_MS);
    const late = await bed.file();
    bed.t.clock.advance(HOUR_MS);
    await bed.t.get(Sla).sweep();
    expect(await old.clock('acknowledge')).toMatchObject({ state: 'breached' });
    expect(await late.clock('acknowledge')).toMatchObject({ state: 'running' });
  });
});
