import { createTestApp, type TestApp } from '../../support/test-app';

const WRONG = 'not the password at all';

describe('signing in', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp({ env: { PEYGIR_RATE_LIMITS: 'on' } });
  });
  afterAll(() => t.close());

  it('gives the person and an HttpOnly cookie that signs later requests', async () => {
    const person = await t.createPerson('manager', { locale: 'fa' });
    const browser = t.http();
    const login = await browser.post('/api/auth/login').send({ email: person.email.toUpperCase(), password: person.password }).expect(200);
    expect(login.body).toEqual({ user: { id: person.id, name: expect.any(String), email: person.email, role: 'manager', locale: 'fa', teams: [] } });
    expect(login.headers['set-cookie']).toEqual([expect.stringMatching(/^peygir_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)]);
    const me = await browser.get('/api/auth/me').expect(200);
    expect(me.body).toEqual(login.body);
    const [row] = await t.database.query<{ n: number }>('SELECT count(*)::int AS n FROM session WHERE user_id = $1 AND octet_length(token_hash) = 32', [person.id]);
    expect(row!.n).toBe(1);
  });

  it('answers the same for an unknown address, a wrong password and somebody who left', async () => {
    const person = await t.createPerson('agent');
    const gone = await t.createPerson('agent');
    await t.uow.run(async (tx) => tx.stage('UPDATE staff_user SET active = false WHERE id = $1', [gone.id]));
    const answers = [
      await t.http().post('/api/auth/login').send({ email: 'nobody@staff.test', password: WRONG }),
      await t.http().post('/api/auth/login').send({ email: person.email, password: WRONG }),
      await t.http().post('/api/auth/login').send({ email: gone.email, password: gone.password }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('locks an account for a while after ten wrong tries, also when they come at once, and lets others in', async () => {
    const person = await t.createPerson('agent');
    const tries = await Promise.all(Array.from({ length: 14 }, () => t.http().post('/api/auth/login').send({ email: person.email, password: WRONG })));
    expect(tries.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(10);
    const late = tries.find((answer) => answer.status === 429)!;
    expect(late.body.code).toBe('too_many_requests');
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(late.headers['retry-after'])).toBeLessThanOrEqual(900);
    await t.http().post('/api/auth/login').send({ email: person.email, password: person.password }).expect(429);
  });
});

describe('sessions', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp({ realSessions: true });
  });
  afterAll(() => t.close());

  it('has a new id at each sign-in, and the old one ends', async () => {
    const person = await t.createPerson('agent');
    const browser = t.http();
    const first = await browser.post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
    const second = await browser.post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
    const cookieOf = (answer: { headers: Record<string, unknown> }): string => (answer.headers['set-cookie'] as string[])[0]!.split(';')[0]!;
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    await t.bare().get('/api/auth/me').set('cookie', cookieOf(first)).expect(401);
    await t.bare().get('/api/auth/me').set('cookie', cookieOf(second)).expect(200);
  });

  it('ends at sign-out, at once', async () => {
    const browser = await t.as('agent');
    const { headers } = await browser.post('/api/auth/logout').expect(204);
    expect(headers['set-cookie']![0]).toMatch(/^peygir_session=; .*Max-Age=0$/);
    await browser.get('/api/auth/me').expect(401);
  });

  it('ends after twelve hours without a request, and after a week in any case', async () => {
    const idle = await t.as('agent');
    t.clock.advance(11 * 3_600_000);
    await idle.get('/api/auth/me').expect(200);
    t.clock.advance(12 * 3_600_000);
    await idle.get('/api/auth/me').expect(401);

    const busy = await t.as('agent');
    for (let hour = 0; hour < 167; hour += 10) {
      await busy.get('/api/auth/me').expect(200);
      t.clock.advance(10 * 3_600_000);
    }
    await busy.get('/api/auth/me').expect(401);
  });

  it('outlives a clock that jumps back a day', async () => {
    const browser = await t.as('agent');
    t.clock.advance(-24 * 3_600_000);
    await browser.get('/api/auth/me').expect(200);
    t.clock.advance(25 * 3_600_000);
    await browser.get('/api/auth/me').expect(200);
  });

  it('lists one\'s own sessions and ends one, or all others', async () => {
    const here = await t.as('agent');
    const there = t.http();
    await there.post('/api/auth/login').set('user-agent', 'Other device').send({ email: here.person.email, password: here.person.password }).expect(200);
    const { body } = await here.get('/api/auth/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    const other = body.items.find((item: { current: boolean }) => !item.current);
    expect(other.userAgent).toBe('Other device');

    const stranger = await t.as('agent');
    await stranger.delete(`/api/auth/sessions/${other.id}`).expect(404);
    await there.get('/api/auth/me').expect(200);
    await here.delete(`/api/auth/sessions/${other.id}`).expect(204);
    await there.get('/api/auth/me').expect(401);
    await here.get('/api/auth/me').expect(200);
  });

  it('are all replaced when the password changes', async () => {
    const here = await t.as('agent');
    const there = t.http();
    await there.post('/api/auth/login').send({ email: here.person.email, password: here.person.password }).expect(200);
    await here.post('/api/auth/password').send({ current: 'wrong one', next: 'seven green bicycles' }).expect(400);
    await here.post('/api/auth/password').send({ current: here.person.password, next: 'seven green bicycles' }).expect(204);
    await there.get('/api/auth/me').expect(401);
    await here.get('/api/auth/me').expect(200);
    await t.http().post('/api/auth/login').send({ email: here.person.email, password: here.person.password }).expect(401);
    await t.http().post('/api/auth/login').send({ email: here.person.email, password: 'seven green bicycles' }).expect(200);
  });

  it.each([['empty', ''], ['too short', 'abc'], ['a space', ' '], ['not base64', '!'.repeat(43)], ['unknown', 'A'.repeat(43)]])(
    'is not opened by a token that is %s',
    async (_, token) => {
      await t.bare().get('/api/auth/me').set('cookie', `peygir_session=${token}`).expect(401);
      await t.bare().get('/api/auth/me').set('authorization', `Bearer ${token}`).expect(401);
    },
  );
});

describe('over TLS', () => {
  it('binds the cookie to the host', async () => {
    const t = await createTestApp({ env: { PUBLIC_URL: 'https://peygir.test' } });
    try {
      const person = await t.createPerson('agent');
      const { headers } = await t.http().post('/api/auth/login').send({ email: person.email, password: person.password }).expect(200);
      expect(headers['set-cookie']![0]).toMatch(/^__Host-peygir_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=/);
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      const cookie = headers['set-cookie']![0]!.split(';')[0]!;
      await t.bare().get('/api/auth/me').set('cookie', cookie).expect(200);
    } finally {
      await t.close();
    }
  });
});
