import { SYSTEM } from '../../../src/kernel/actor';
import { UnitOfWork } from '../../../src/platform/database/tx';
import { Tickets } from '../../../src/tickets';
import { complaint } from '../../support/mothers';
import { createTestApp, type TestApp } from '../../support/test-app';
import { waitFor } from '../../support/wait-for';
import { closeClients, connect, file, type LiveClient, type OtherProcess, type SignedIn, signIn, startOther } from './live-client';

let t: TestApp;
let other: OtherProcess;
let worker: OtherProcess;
beforeAll(async () => {
  t = await createTestApp();
  other = await startOther(t);
  worker = await startOther(t, { PEYGIR_ROLE: 'worker' });
});
afterEach(closeClients);
afterAll(async () => {
  await worker.close();
  await other.close();
  await t.close();
});

const join = (url: string, who: SignedIn): Promise<LiveClient> => connect(url, { cookie: who.cookie, origin: t.publicUrl });
const touch = (where: { get: OtherProcess['get'] }, ticketId: string) => where.get(UnitOfWork).run((tx) => where.get(Tickets).amend(ticketId, null, SYSTEM, tx));

describe('several processes on one database', () => {
  it('tells in one what was committed in another', async () => {
    const ticket = await file(t, complaint());
    const client = await join(other.url, await signIn(t));
    const { version } = await client.ask('watch', { ticketId: ticket.id });
    await ticket.write('Any news?');
    expect(await client.hears('ticket.changed')).toEqual({ id: ticket.id, version: version! + 1 });
    await client.hears('queue.changed');
  });

  it('tells what a worker committed, which takes no connections itself', async () => {
    const ticket = await file(t, complaint());
    const who = await signIn(t);
    const client = await join(t.url, who);
    const { version } = await client.ask('watch', { ticketId: ticket.id });
    await touch(worker, ticket.id);
    await client.hears('ticket.changed', (data) => data.id === ticket.id && data.version === version! + 1);
    await expect(join(worker.url, who)).rejects.toThrow();
  });

  it('tells a large batch whole', async () => {
    const tickets = await Promise.all(Array.from({ length: 20 }, () => file(t, complaint())));
    const client = await join(other.url, await signIn(t));
    for (const { id } of tickets) await client.ask('watch', { ticketId: id });
    // 420 changes of one moment are more than one notification can carry.
    await t.uow.run(async (tx) => {
      for (let index = 0; index < 400; index++) tx.emit({ name: 'ticket.changed', payload: { ticketId: `0190a0a0-0000-7000-8000-${String(index).padStart(12, '0')}`, version: 1 } });
      for (const { id } of tickets) tx.emit({ name: 'ticket.changed', payload: { ticketId: id, version: 777 } });
    });
    for (const { id } of tickets) await client.hears('ticket.changed', (data) => data.id === id && data.version === 777);
  });

  it('shows who looks at a ticket across processes, also to one who comes later', async () => {
    const ticket = await file(t, complaint());
    const [ava, babak] = [await signIn(t), await signIn(t)];
    const first = await join(t.url, ava);
    await first.ask('watch', { ticketId: ticket.id });
    await first.ask('typing', { ticketId: ticket.id, typing: true });
    const second = await join(other.url, babak);
    await second.ask('watch', { ticketId: ticket.id });
    await second.hears('presence', (data) => data.viewers.some((one: { id: string; typing: boolean }) => one.id === ava.person.id && one.typing));
    await first.hears('presence', (data) => data.viewers.length === 2);
    first.heard.length = 0;
    second.socket.disconnect();
    await first.hears('presence', (data) => data.viewers.length === 1);
  });

  it('disconnects in one process who signed out in another, and lets nobody back in', async () => {
    const who = await signIn(t);
    const client = await join(other.url, who);
    const closes = client.closes();
    await who.agent.post('/api/auth/logout').expect(204);
    expect((await closes).afterMs).toBeLessThan(3_000);
    await expect(join(other.url, who)).rejects.toThrow();
  });

  it('catches up after its connection to the others was cut', async () => {
    const ticket = await file(t, complaint());
    const client = await join(other.url, await signIn(t));
    const { version } = await client.ask('watch', { ticketId: ticket.id });
    // The listening connections die while something changes; nothing but the database knows of it.
    await t.database.query(`UPDATE ticket SET version = version + 1 WHERE id = $1 AND (SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE application_name LIKE 'peygir-live%' AND datname = current_database()) > 0`, [ticket.id]);
    await client.hears('ticket.changed', (data) => data.id === ticket.id && data.version === version! + 1);
    const again = await file(t, complaint());
    await client.ask('watch', { ticketId: again.id });
    await waitFor('both listeners to be back', async () =>
      (await t.database.one<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'peygir-live' AND datname = current_database()`))!.n === 2);
    await again.write('Still there?');
    await client.hears('ticket.changed', (data) => data.id === again.id);
  });
});
