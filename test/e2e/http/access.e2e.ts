import { createTestApp, type Agent, type TestApp } from '../../support/test-app';
import { ProbeModule } from './probe.module';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ modules: [ProbeModule] });
});
afterAll(() => t.close());

async function keyWith(admin: Agent, scopes: string[]): Promise<string> {
  const { body } = await admin.post('/api/api-keys').send({ name: 'probe', scopes }).expect(201);
  return body.key as string;
}

describe('a route', () => {
  it('is closed until it says otherwise', async () => {
    const { status, body } = await t.http().get('/api/probe/closed');
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
    await t.http().post('/api/probe/closed').expect(401);
  });

  it('knows who calls', async () => {
    const agent = await t.as('agent');
    const { body } = await agent.get('/api/probe/closed').expect(200);
    expect(body).toMatchObject({ kind: 'staff', id: agent.person.id, role: 'agent', email: agent.person.email, teamIds: [], scopes: null });
  });

  it('may be for some roles only', async () => {
    await (await t.as('agent')).get('/api/probe/managers').expect(403);
    await (await t.as('manager')).get('/api/probe/managers').expect(200);
  });

  it('asks sessions that change something for our own pages', async () => {
    const person = await t.createPerson('agent');
    const login = await t.bare().post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
    const cookie = login.headers['set-cookie']![0]!.split(';')[0]!;
    const send = (headers: Record<string, string>) => t.bare().post('/api/probe/closed').set('cookie', cookie).set(headers);

    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' },
      { origin: 'http://evil.test' }, { origin: 'null' }, { origin: `${t.publicUrl}.evil.test` }, { referer: `${t.publicUrl}/desk` }]) {
      const { status, body } = await send(headers as Record<string, string>);
      expect([status, body.code]).toEqual([403, 'csrf']);
    }
    await send({ 'sec-fetch-site': 'same-origin' }).expect(201);
    await send({ origin: t.publicUrl }).expect(201);
    await t.bare().get('/api/probe/closed').set('cookie', cookie).expect(200);
  });

  it('does not let another site sign a visitor in or out', async () => {
    const person = await t.createPerson('agent');
    const login = { email: person.email, password: person.password };
    await t.bare().post('/api/auth/login').set('origin', 'http://evil.test').send(login).expect(403);
    await t.bare().post('/api/auth/login').set('sec-fetch-site', 'cross-site').send(login).expect(403);
    const browser = await t.as('agent');
    await browser.post('/api/auth/logout').set('sec-fetch-site', 'cross-site').expect(403);
    await browser.get('/api/auth/me').expect(200);
  });

  it('limits calls, and says when to come again', async () => {
    const limited = await createTestApp({ modules: [ProbeModule], env: { PEYGIR_RATE_LIMITS: 'on' } });
    try {
      const answers = await Promise.all(Array.from({ length: 5 }, () => limited.bare().get('/api/probe/limited')));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 429, 429]);
      const refused = answers.find((answer) => answer.status === 429)!;
      expect(refused.body.code).toBe('too_many_requests');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(59);
    } finally {
      await limited.close();
    }
  });
});

describe('an API key', () => {
  it('is shown once, needs no page of ours, and does what its scopes say', async () => {
    const admin = await t.as('admin');
    const reader = await keyWith(admin, ['read']);
    const call = (key: string, method: 'get' | 'post', path: string) => t.bare()[method](path).set('authorization', `Bearer ${key}`);
    await call(reader, 'get', '/api/probe/closed').expect(200);
    await call(reader, 'post', '/api/probe/closed').expect(403);
    await call(reader, 'post', '/api/probe/scoped').expect(403);
    await call(await keyWith(admin, ['write']), 'post', '/api/probe/closed').expect(201);
    await call(await keyWith(admin, ['mail:write']), 'post', '/api/probe/scoped').expect(201);
    const { body } = await admin.get('/api/api-keys').expect(200);
    expect(JSON.stringify(body)).not.toContain(reader);
    expect(Object.keys(body.items[0]).sort()).toEqual(['createdAt', 'id', 'name', 'revokedAt', 'scopes', 'userId']);
  });

  it('ends when it is revoked, at once', async () => {
    const admin = await t.as('admin');
    const { id, key } = (await admin.post('/api/api-keys').send({ name: 'short-lived', scopes: ['read'] }).expect(201)).body;
    const call = () => t.bare().get('/api/probe/closed').set('authorization', `Bearer ${key}`);
    await call().expect(200);
    await admin.delete(`/api/api-keys/${id}`).expect(204);
    await call().expect(401);
  });

  it('can not hand out keys, people or passwords', async () => {
    const admin = await t.as('admin');
    const key = await keyWith(admin, ['read', 'write']);
    const send = (path: string, body: object) => t.bare().post(path).set('authorization', `Bearer ${key}`).send(body);
    await send('/api/api-keys', { name: 'more', scopes: ['write'] }).expect(403);
    await send('/api/users', { email: 'x@y.co', name: 'X', password: 'violet engines hum', role: 'admin' }).expect(403);
    await send('/api/auth/password', { current: admin.person.password, next: 'violet engines hum' }).expect(403);
  });

  it('is made by administrators only, and its text is never replayed', async () => {
    await (await t.as('manager')).post('/api/api-keys').send({ name: 'mine', scopes: ['read'] }).expect(403);
    const admin = await t.as('admin');
    const make = () => admin.post('/api/api-keys').set('idempotency-key', 'same').send({ name: 'once', scopes: ['read'] });
    const first = await make();
    const second = await make();
    expect(first.body.key).toMatch(/^pgr_[\w-]{43}$/);
    expect(second.body).toEqual({ ...first.body, key: null });
  });
});
