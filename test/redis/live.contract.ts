import { SYSTEM } from '../../src/kernel/actor';
import { UnitOfWork } from '../../src/platform/database/tx';
import { Tickets } from '../../src/tickets';
import { closeClients, connect, file, type OtherProcess, signIn, startOther } from '../e2e/realtime/live-client';
import { complaint } from '../support/mothers';
import { createTestApp, type TestApp } from '../support/test-app';
import { RedisServer } from './redis-server';

const redis = new RedisServer();
let t: TestApp;
let other: OtherProcess;
let worker: OtherProcess;
beforeAll(async () => {
  await redis.start();
  t = await createTestApp({ env: { REDIS_URL: redis.url } });
  other = await startOther(t, { REDIS_URL: redis.url });
  worker = await startOther(t, { REDIS_URL: redis.url, PEYGIR_ROLE: 'worker' });
});
afterEach(closeClients);
afterAll(async () => {
  await worker.close();
  await other.close();
  await t.close();
  await redis.remove();
});

const touch = (where: { get: OtherProcess['get'] }, ticketId: string) => where.get(UnitOfWork).run((tx) => where.get(Tickets).amend(ticketId, null, SYSTEM, tx));

async function watching(): Promise<{ id: string; version: number; client: Awaited<ReturnType<typeof connect>> }> {
  const { id } = await file(t, complaint());
  const client = await connect(other.url, { cookie: (await signIn(t)).cookie, origin: t.publicUrl });
  const { version } = await client.ask('watch', { ticketId: id });
  return { id, version: version!, client };
}

describe('several processes and Redis', () => {
  it('tells in one what another committed, a worker too', async () => {
    const { id, version, client } = await watching();
    await touch(t, id);
    await client.hears('ticket.changed', (data) => data.id === id && data.version === version + 1);
    await touch(worker, id);
    await client.hears('ticket.changed', (data) => data.id === id && data.version === version + 2);
    await client.hears('queue.changed');
  });

  it('shows who looks at a ticket across processes', async () => {
    const { id, client } = await watching();
    const second = await connect(t.url, { cookie: (await signIn(t)).cookie, origin: t.publicUrl });
    await second.ask('watch', { ticketId: id });
    await client.hears('presence', (data) => data.viewers.length === 2);
    await second.hears('presence', (data) => data.viewers.length === 2);
  });

  it('goes on without Redis by looking for itself, and hears again once it is back', async () => {
    const { id, version, client } = await watching();
    await redis.kill();
    await touch(other, id);
    await client.hears('ticket.changed', (data) => data.version === version + 1);
    await touch(worker, id);
    await client.hears('ticket.changed', (data) => data.version === version + 2, 20_000);
    await redis.start();
    await touch(worker, id);
    await client.hears('ticket.changed', (data) => data.version === version + 3, 20_000);
  });
});
