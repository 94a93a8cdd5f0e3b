import { Identity } from '../../../src/identity';
import { StartupNotes } from '../../../src/platform/boot';
import { createTestApp, type TestApp } from '../../support/test-app';

const NEW = { email: 'new@staff.test', name: 'New Person', password: 'violet engines hum', role: 'agent' };

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

describe('people', () => {
  it('are added by administrators, once for each key, with teams', async () => {
    const admin = await t.as('admin');
    const team = (await admin.post('/api/teams').send({ nameFa: 'پشتیبانی', nameEn: 'Support' }).expect(201)).body;
    const send = () => admin.post('/api/users').set('idempotency-key', 'add-1').send({ ...NEW, teamIds: [team.id] });
    const first = await send();
    const again = await send();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(first.body)).not.toMatch(/violet|argon2/);
    const login = await t.http().post('/api/auth/login').send({ email: NEW.email, password: NEW.password }).expect(200);
    expect(login.body.user.teams).toEqual([team]);
    const [row] = await t.get(Identity).active({ teamId: team.id });
    expect(row).toMatchObject({ id: first.body.id, role: 'agent', teamIds: [team.id] });
  });

  it('have an address of their own, whatever its case', async () => {
    const admin = await t.as('admin');
    const person = await t.createPerson('agent');
    const { status, body } = await admin.post('/api/users').send({ ...NEW, email: person.email.toUpperCase() });
    expect([status, body.code]).toEqual([409, 'identity.email_taken']);
  });

  it.each([
    ['a short password', { password: 'short' }, 'password_too_short'],
    ['a common one', { password: 'password12345678' }, 'password_too_common'],
    ['a team that is not there', { teamIds: ['01890000-0000-7000-8000-000000000000'] }, 'team_unknown'],
    ['another role', { role: 'owner' }, 'isIn'],
    ['a column that is not asked for', { active: false }, 'unknown_field'],
    ['a hash', { passwordHash: 'x' }, 'unknown_field'],
  ])('are not added with %s', async (_, change, code) => {
    const admin = await t.as('admin');
    const { status, body } = await admin.post('/api/users').send({ ...NEW, email: 'other@staff.test', ...change });
    expect([status, body.errors[0].code]).toEqual([400, code]);
    expect(await t.database.query(`SELECT 1 FROM staff_user WHERE email = 'other@staff.test'`)).toEqual([]);
  });

  it('are seen by everybody who works here, and changed by administrators only', async () => {
    const agent = await t.as('agent');
    const { body } = await agent.get('/api/users').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ id: agent.person.id, role: 'agent', active: true }));
    expect(JSON.stringify(body)).not.toContain('argon2');
    await agent.patch(`/api/users/${agent.person.id}`).send({ role: 'admin' }).expect(403);
    await agent.post('/api/users').send(NEW).expect(403);
    await agent.patch('/api/auth/me').send({ role: 'admin' }).expect(400);
    await agent.patch('/api/auth/me').send({ name: 'Renamed', locale: 'fa' }).expect(200);
    expect((await agent.get('/api/auth/me')).body.user).toMatchObject({ name: 'Renamed', locale: 'fa', role: 'agent' });
  });

  it('lose their sessions and keys the moment they are deactivated', async () => {
    const admin = await t.as('admin');
    const other = await t.as('admin');
    const { body } = await other.post('/api/api-keys').send({ name: 'k', scopes: ['read'] }).expect(201);
    const withKey = () => t.bare().get('/api/users').set('authorization', `Bearer ${body.key}`);
    await withKey().expect(200);
    const revoked: unknown[] = [];
    t.get(Identity).onRevoked((revocation) => revoked.push(revocation));
    await admin.patch(`/api/users/${other.person.id}`).send({ active: false }).expect(200);
    await other.get('/api/auth/me').expect(401);
    await withKey().expect(401);
    expect(revoked).toContainEqual({ userId: other.person.id });
    await t.http().post('/api/auth/login').send({ email: other.person.email, password: other.person.password }).expect(401);
  });

  it('sign in again when their role changes', async () => {
    const admin = await t.as('admin');
    const other = await t.as('agent');
    await admin.patch(`/api/users/${other.person.id}`).send({ role: 'manager' }).expect(200);
    await other.get('/api/auth/me').expect(401);
  });

  it('know at once of a new team', async () => {
    const admin = await t.as('admin');
    const other = await t.as('agent');
    const team = (await admin.post('/api/teams').send({ nameFa: 'مالی', nameEn: 'Billing' }).expect(201)).body;
    await admin.patch(`/api/users/${other.person.id}`).send({ teamIds: [team.id] }).expect(200);
    expect((await other.get('/api/auth/me').expect(200)).body.user.teams).toEqual([team]);
  });
});

describe('the first administrator', () => {
  it('is made with the printed code; then there is no such page', async () => {
    const fresh = await createTestApp();
    try {
      const code = /set-up code {2}(\S+)/.exec(fresh.get(StartupNotes).lines.join('\n'))![1]!;
      const body = { email: 'first@staff.test', name: 'First', password: 'violet engines hum' };
      expect((await fresh.http().get('/api/setup').expect(200)).body).toEqual({ needed: true });
      const wrong = await fresh.http().post('/api/setup').send({ ...body, code: 'AAAAA-AAAAA-AAAAA-AAAAA' });
      expect([wrong.status, wrong.body.errors[0].code]).toEqual([400, 'setup_code_wrong']);

      const [one, two] = await Promise.all([fresh.http().post('/api/setup').send({ ...body, code }), fresh.http().post('/api/setup').send({ ...body, email: 'b@staff.test', code })]);
      expect([one.status, two.status].sort()).toEqual([201, 404]);
      await fresh.http().get('/api/setup').expect(404);
      await fresh.http().post('/api/setup').send({ ...body, email: 'c@staff.test', code }).expect(404);
      expect(await fresh.database.query('SELECT role FROM staff_user')).toEqual([{ role: 'admin' }]);
    } finally {
      await fresh.close();
    }
  });

  it('always stays one', async () => {
    const fresh = await createTestApp();
    try {
      const admin = await fresh.as('admin');
      for (const change of [{ active: false }, { role: 'agent' }]) {
        const { status, body } = await admin.patch(`/api/users/${admin.person.id}`).send(change);
        expect([status, body.code]).toEqual([422, 'identity.last_admin']);
      }
      const other = await fresh.as('admin');
      const answers = await Promise.all([
        admin.patch(`/api/users/${other.person.id}`).send({ active: false }),
        other.patch(`/api/users/${admin.person.id}`).send({ active: false }),
      ]);
      const rows = await fresh.database.query(`SELECT id FROM staff_user WHERE role = 'admin' AND active`);
      expect([answers.map((answer) => answer.status).filter((status) => status === 200).length, rows.length]).toEqual([1, 1]);
    } finally {
      await fresh.close();
    }
  });
});
