import { createTestApp, type TestApp } from '../../support/test-app';
import { drainJobs } from '../../support/drain-jobs';
import { waitFor } from '../../support/wait-for';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { SweepDeliveriesJob } from '../../../src/notifications/jobs/sweep-deliveries.job';
import { Colleague, Customer } from './customer';
import { SmtpPeer } from './smtp-peer';

const SECOND_MS = 1_000;
const peer = new SmtpPeer();
let t: TestApp;
let customer: Customer;
let domains = 0;

beforeAll(async () => {
  t = await createTestApp({ env: { SMTP_URL: await peer.start(), MAIL_DOMAIN_PER_MINUTE: '6', MAIL_DOMAIN_CONCURRENCY: '2' } });
  customer = new Customer(t);
});
beforeEach(() => {
  peer.reset();
});
afterAll(async () => {
  await t.close();
  await peer.stop();
});

const domain = (): string => `d${++domains}.example`;
const file = async (at: string, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await customer.file({ email: `p${n}@${at}` })).id);
  return ids;
};
const sentTo = (at: string): number => peer.received.filter(({ to }) => to[0]!.endsWith(`@${at}`)).length;
const state = async (ticketId: string): Promise<object> => (await customer.deliveries(ticketId))[0]!;

describe('the lane of a recipient domain', () => {
  it('lets a minute’s worth go at once and the rest evenly, and holds nobody else up', async () => {
    const [busy, quiet] = [domain(), domain()];
    await file(busy, 9);
    await file(quiet, 1);
    await drainJobs(t.app, { failOnError: true });
    expect([sentTo(busy), sentTo(quiet)]).toEqual([6, 1]);
    for (const expected of [7, 8, 9]) {
      t.clock.advance(10 * SECOND_MS);
      await drainJobs(t.app, { failOnError: true });
      expect(sentTo(busy)).toBe(expected);
    }
    expect(new Set(peer.received.map(({ to }) => to[0])).size).toBe(10);
  });

  it('has no more under way than it has room for, over all workers, and calls the next when one is through', async () => {
    const at = domain();
    let [inside, most] = [0, 0];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => { open = resolve; });
    peer.beforeAccepting = async () => {
      most = Math.max(most, ++inside);
      await gate;
      inside--;
    };
    await file(at, 5);
    for (const { id } of await t.database.query<{ id: string }>(`SELECT id FROM job WHERE name = 'notifications.ticket-opened'`)) await t.get(JobRunner).run(id);
    const jobs = await t.database.query<{ id: string }>(`SELECT id FROM job WHERE name = 'notifications.deliver' AND state = 'ready'`);
    expect(jobs.length).toBe(5);
    const runs = jobs.map(({ id }) => t.get(JobRunner).run(id));
    await waitFor('two under way and three waiting', async () => inside === 2 && (await t.database.one<{ n: number }>(`SELECT count(*)::int AS n FROM mail_lane_place WHERE domain = $1 AND state = 'waiting'`, [at]))!.n === 3);
    open();
    await Promise.all(runs);
    await drainJobs(t.app, { failOnError: true });
    expect([most, sentTo(at)]).toEqual([2, 5]);
    expect((await t.database.query('SELECT 1 FROM mail_lane_place')).length).toBe(0);
  });
});

describe('what the recipient’s server answers', () => {
  it('4xx waits and goes out later, 5xx is put aside with its words; each recipient for itself', async () => {
    const answers: Record<string, { code: number; text: string }> = { p0: { code: 421, text: '4.7.0 too fast' }, p1: { code: 450, text: '4.2.1 greylisted' }, p2: { code: 550, text: '5.1.1 no such user' } };
    peer.toRecipient = (address) => answers[address.split('@')[0]!] ?? null;
    const at = domain();
    const tickets = await file(at, 4);
    await drainJobs(t.app, { failOnError: true });
    expect(await Promise.all(tickets.map(state))).toMatchObject([
      // A server that says 421 closes the conversation (RFC 5321, 3.8), and its words with it.
      { state: 'queued', attempts: 1, answer: expect.any(String) },
      { state: 'queued', attempts: 1, answer: expect.stringContaining('greylisted') },
      { state: 'failed', attempts: 1, reason: 'refused', answer: expect.stringContaining('no such user') },
      { state: 'sent', attempts: 1 },
    ]);
    expect(await t.database.one(`SELECT undeliverable_at IS NOT NULL AS dead FROM customer_identity WHERE value = $1`, [`p2@${at}`])).toEqual({ dead: true });
    const due = await t.database.query<{ ms: number }>(
      `SELECT extract(epoch FROM run_at - $1::timestamptz)::float8 * 1000 AS ms FROM job WHERE name = 'notifications.deliver' AND state = 'ready'`, [t.clock.now()],
    );
    expect(due).toHaveLength(2);
    for (const { ms } of due) expect([ms >= 1_600, ms <= 2_400]).toEqual([true, true]);
    peer.toRecipient = () => null;
    t.clock.advance(120 * SECOND_MS);
    await drainJobs(t.app, { failOnError: true });
    expect(await Promise.all(tickets.slice(0, 2).map(state))).toMatchObject([{ state: 'sent', attempts: 2 }, { state: 'sent', attempts: 2 }]);
  });

  it('a mail that was put aside is listed with the answer and goes out when somebody sends it again, once', async () => {
    peer.toRecipient = () => ({ code: 550, text: '5.7.1 blocked for now' });
    const at = domain();
    const [ticketId] = await file(at, 1);
    await drainJobs(t.app, { failOnError: true });
    const manager = await t.as('manager');
    const agent = await t.as('agent');
    const { body } = await manager.get('/api/deliveries/failed').expect(200);
    const [failed] = body.items;
    expect(failed).toMatchObject({ ticketId, address: `p0@${at}`, reason: 'refused', attempts: 1, providerAnswer: expect.stringContaining('blocked for now') });
    expect(failed).toMatchObject({ recipient: 'customer', addressDead: false });
    const open = async (): Promise<number> => (await manager.get('/api/deliveries/failed/count').expect(200)).body.open;
    const waiting = await open();
    for (const path of ['failed', 'failed/count', failed.id]) await agent.get(`/api/deliveries/${path}`).expect(403);
    expect((await agent.get(`/api/tickets/${ticketId}/deliveries`).expect(200)).body.items[0].providerAnswer).toContain('blocked for now');

    peer.toRecipient = () => null;
    await agent.post(`/api/deliveries/${failed.id}/retry`).expect(204);
    const again = await agent.post(`/api/deliveries/${failed.id}/retry`).expect(409);
    expect(again.body.code).toBe('delivery.not_failed');
    await drainJobs(t.app, { failOnError: true });
    expect(await state(ticketId!)).toMatchObject({ state: 'sent', reason: null, attempts: 1 });
    expect(sentTo(at)).toBe(1);
    expect((await manager.get(`/api/deliveries/${failed.id}`).expect(200)).body).toMatchObject({ state: 'sent', reason: null, attempts: 1 });
    expect(await open()).toBe(waiting - 1);
    const story = (await new Colleague(agent, ticketId!).timeline()).map(({ type }) => type);
    expect(story.filter((type) => type.startsWith('delivery_'))).toEqual(['delivery_failed', 'delivery_retried']);
    await agent.post('/api/deliveries/0190a000-0000-7000-8000-000000000000/retry').expect(404);
  });

  it('a mail that needs no more care is settled by hand: off the list, on the ticket’s story, and back when it is sent again and fails', async () => {
    peer.toRecipient = () => ({ code: 550, text: '5.7.1 blocked for now' });
    const [ticketId] = await file(domain(), 1);
    await drainJobs(t.app, { failOnError: true });
    const [manager, agent] = [await t.as('manager'), await t.as('agent')];
    const listed = async (): Promise<string[]> => ((await manager.get('/api/deliveries/failed').expect(200)).body.items as { id: string; ticketId: string }[])
      .filter((one) => one.ticketId === ticketId).map(({ id }) => id);
    const open = async (): Promise<number> => (await manager.get('/api/deliveries/failed/count').expect(200)).body.open;
    const [[id], before] = [await listed(), await open()];
    for (let times = 0; times < 2; times++) await agent.post(`/api/deliveries/${id}/settle`).expect(204);
    expect([await listed(), await open()]).toEqual([[], before - 1]);
    expect((await agent.get(`/api/tickets/${ticketId}/deliveries`).expect(200)).body.items).toMatchObject([{ state: 'failed', settledAt: t.clock.now().toISOString() }]);
    const story = (await new Colleague(agent, ticketId!).timeline()).map(({ type }) => type);
    expect(story.filter((type) => type.startsWith('delivery_'))).toEqual(['delivery_failed', 'delivery_settled']);

    await agent.post(`/api/deliveries/${id}/retry`).expect(204);
    expect((await agent.post(`/api/deliveries/${id}/settle`).expect(409)).body.code).toBe('delivery.not_failed');
    await drainJobs(t.app, { failOnError: true });
    expect(await listed()).toEqual([id]);
    await agent.post('/api/deliveries/0190a000-0000-7000-8000-000000000000/settle').expect(404);
    await t.bare().post(`/api/deliveries/${id}/settle`).expect(401);
  });

  it('a manager whom the complaint is about learns of the failure, but not who complained', async () => {
    peer.toRecipient = () => ({ code: 550, text: '5.1.1 no such user' });
    const [ticketId] = await file(domain(), 1);
    await drainJobs(t.app, { failOnError: true });
    const [manager, other] = [await t.as('manager'), await t.as('manager')];
    await t.database.query('UPDATE ticket SET complained_about_id = $2 WHERE id = $1', [ticketId, manager.person.id]);
    const seenBy = async (who: typeof manager): Promise<{ id: string; ticketId: string }> =>
      (await who.get('/api/deliveries/failed').expect(200)).body.items.find((item: { ticketId: string }) => item.ticketId === ticketId);
    const mail = await seenBy(manager);
    expect(mail).toMatchObject({ address: null, subject: null, providerAnswer: null, addressDead: true, reason: 'refused' });
    expect(await seenBy(other)).toMatchObject({ address: expect.stringContaining('@'), providerAnswer: expect.stringContaining('no such user') });
    expect((await manager.get(`/api/deliveries/${mail.id}`).expect(200)).body.providerAnswer).toBeNull();
  });

  it('a mail whose job is gone gets a new one', async () => {
    const [ticketId] = await file(domain(), 1);
    await t.get(JobRunner).run((await t.database.one<{ id: string }>(`SELECT id FROM job WHERE name = 'notifications.ticket-opened'`))!.id);
    await t.database.query(`DELETE FROM job WHERE name = 'notifications.deliver'`);
    t.clock.advance(700 * SECOND_MS);
    await t.get(SweepDeliveriesJob).handle();
    await drainJobs(t.app, { failOnError: true });
    expect(await state(ticketId!)).toMatchObject({ state: 'sent' });
  });
});
