import { randomUUID } from 'node:crypto';
import { complaint } from '../../support/mothers';
import { createTestApp, type TestApp } from '../../support/test-app';
import { waitFor } from '../../support/wait-for';
import { closeClients, connect, file, type LiveClient, type SignedIn, signIn } from './live-client';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterEach(closeClients);
afterAll(() => t.close());

const join = (who: SignedIn): Promise<LiveClient> => connect(t.url, { cookie: who.cookie, origin: t.publicUrl });

describe('who may connect', () => {
  it('refuses without a session', async () => {
    await expect(connect(t.url, { origin: t.publicUrl })).rejects.toThrow();
    await expect(connect(t.url, { origin: t.publicUrl, cookie: `peygir_session=${'a'.repeat(43)}` })).rejects.toThrow();
  });

  it.each(['http://evil.test', 'null', 'http://peygir.test.evil.test', 'https://peygir.test'])('refuses a page of %s', async (origin) => {
    const { cookie } = await signIn(t);
    await expect(connect(t.url, { cookie, origin })).rejects.toThrow();
    await expect(connect(t.url, { cookie, origin }, ['polling'])).rejects.toThrow();
  });

  it('refuses a connection that does not say where it comes from', async () => {
    const { cookie } = await signIn(t);
    await expect(connect(t.url, { cookie })).rejects.toThrow();
    await expect(connect(t.url, { cookie, 'sec-fetch-site': 'cross-site' })).rejects.toThrow();
    await expect(connect(t.url, { cookie, 'sec-fetch-site': 'same-origin' })).resolves.toBeDefined();
  });

  it('takes a page under the address it was asked by', async () => {
    const { cookie } = await signIn(t);
    await expect(connect(t.url, { cookie, origin: t.url })).resolves.toBeDefined();
  });

  it('refuses an API key', async () => {
    const admin = await signIn(t, 'admin');
    const { body } = await admin.agent.post('/api/api-keys').send({ name: 'script', scopes: ['read'] }).expect(201);
    const key = (body as { key?: string; token?: string }).key ?? (body as { token: string }).token;
    await t.bare().get('/api/tickets').set('authorization', `Bearer ${key}`).expect(200);
    await expect(connect(t.url, { authorization: `Bearer ${key}`, origin: t.publicUrl })).rejects.toThrow();
  });
});

describe('when access ends', () => {
  it('disconnects at sign-out, within a second', async () => {
    const who = await signIn(t);
    const client = await join(who);
    const closes = client.closes();
    await who.agent.post('/api/auth/logout').expect(204);
    expect((await closes).reason).toBe('io server disconnect');
    await expect(join(who)).rejects.toThrow();
  });

  it('disconnects a person who was deactivated, and nobody else', async () => {
    const [who, colleague, admin] = [await signIn(t), await signIn(t), await signIn(t, 'admin')];
    const [client, bystander] = [await join(who), await join(colleague)];
    const closes = client.closes();
    await admin.agent.patch(`/api/users/${who.person.id}`).send({ active: false }).expect(200);
    await closes;
    expect((await bystander.ask('watch', { ticketId: randomUUID() })).status).toBe(404);
  });

  it('notices a session that was ended elsewhere', async () => {
    const who = await signIn(t);
    const client = await join(who);
    const closes = client.closes();
    await t.database.query('DELETE FROM session WHERE user_id = $1', [who.person.id]);
    await closes;
  });
});

describe('what a client may send', () => {
  it.each([
    ['nothing', []], ['null', [null]], ['a text', ['x']], ['a list', [[]]], ['no id', [{}]], ['an id that is none', [{ ticketId: "' OR 1=1 --" }]],
    ['an object for an id', [{ ticketId: { $ne: null } }]], ['another field', [{ ticketId: randomUUID(), role: 'admin' }]],
  ])('answers %s with a problem', async (_name, args) => {
    const client = await join(await signIn(t));
    expect(await client.ask('watch', ...args)).toMatchObject({ type: 'urn:peygir:problem:validation_failed', status: 400, code: 'validation_failed', errors: [expect.anything()] });
  });

  it('answers what is not there, and what is not a command', async () => {
    const client = await join(await signIn(t));
    expect(await client.ask('watch', { ticketId: randomUUID() })).toMatchObject({ status: 404, code: 'not_found' });
    for (const name of ['constructor', '__proto__', 'toString', 'presence']) expect(await client.ask(name, {})).toMatchObject({ status: 404, code: 'unknown_command' });
    expect(await client.ask('typing', { ticketId: randomUUID(), typing: 'yes' })).toMatchObject({ status: 400, errors: [{ field: 'typing', code: 'isBoolean' }] });
    expect(await client.ask('typing', { ticketId: randomUUID(), typing: true })).toMatchObject({ status: 409, code: 'not_watched' });
  });

  it('cuts off a message that is too long, and serves the others on', async () => {
    const [loud, quiet] = [await join(await signIn(t)), await join(await signIn(t))];
    const closes = loud.closes();
    loud.socket.emit('watch', { ticketId: 'x'.repeat(10_000) });
    await closes;
    expect((await quiet.ask('unwatch', { ticketId: randomUUID() })).status).toBe(200);
  });

  it('bounds how many tickets one window looks at', async () => {
    const client = await join(await signIn(t));
    for (let index = 0; index < 20; index++) expect((await client.ask('watch', { ticketId: (await file(t, complaint())).id })).status).toBe(200);
    expect(await client.ask('watch', { ticketId: (await file(t, complaint())).id })).toMatchObject({ status: 429, code: 'too_many_watched' });
  });

  it('slows down who asks too often, and cuts off who does not listen', async () => {
    const client = await join(await signIn(t));
    const answers = await Promise.all(Array.from({ length: 70 }, () => client.ask('unwatch', { ticketId: randomUUID() })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toMatchObject({ status: 429, code: 'too_many_requests', params: { retryAfterSeconds: expect.any(Number) } });
    const closes = client.closes();
    for (let index = 0; index < 600; index++) client.socket.emit('typing', {});
    await closes;
  });
});

describe('the end of the process', () => {
  it('makes clients connect again, and is not held up by them', async () => {
    const other = await createTestApp();
    const who = await signIn(other);
    const clients = await Promise.all([1, 2, 3].map(() => connect(other.url, { cookie: who.cookie, origin: other.publicUrl })));
    const closes = Promise.all(clients.map((client) => client.closes()));
    const from = performance.now();
    await other.close();
    expect(performance.now() - from).toBeLessThan(5_000);
    // The client library connects again by itself after this reason, and not after a disconnect that is meant for it.
    expect((await closes).map(({ reason }) => reason)).toEqual(['transport close', 'transport close', 'transport close']);
  });

  it('counts its connections', async () => {
    await join(await signIn(t));
    await waitFor('the gauge', async () => /^live_connections [1-9]/m.test((await t.bare().get('/metrics')).text));
  });
});
