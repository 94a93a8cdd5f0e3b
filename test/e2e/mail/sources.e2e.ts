import { ReaderSettings } from '../../../src/intake/app/mailboxes/reader-settings';
import { type Agent, createTestApp, type TestApp } from '../../support/test-app';

let t: TestApp;
let admin: Agent;
beforeAll(async () => {
  t = await createTestApp({
    env: { IMAP_URL: 'imaps://me%40example.test:settings-secret@imap.example.test/INBOX' },
    overrides: [{ provide: ReaderSettings, useValue: { ...new ReaderSettings({ PEYGIR_ROLE: 'web' }) } }],
  });
  admin = await t.as('admin');
});
afterAll(() => t.close());

const SECRETS = ['box-password', 'client-secret', 'refresh-token', 'settings-secret'];
const box = (changes: object = {}): object => ({
  name: 'Box', host: 'imap.shop.test', port: 993, security: 'tls', username: 'box', auth: 'password', password: 'box-password', folder: 'INBOX', afterCommit: 'flag', existing: 'fetch', enabled: true, ...changes,
});
const oauth = { auth: 'oauth2', tokenUrl: 'https://login.shop.test/token', clientId: 'client', clientSecret: 'client-secret', refreshToken: 'refresh-token' };
const fields = (body: { errors?: { field: string; code: string }[] }): string[] => (body.errors ?? []).map(({ field, code }) => `${field}:${code}`);

describe('mailboxes', () => {
  it('are for administrators only', async () => {
    for (const role of ['agent', 'manager'] as const) await (await t.as(role)).get('/api/mail/sources').expect(403);
    await t.bare().get('/api/mail/sources').expect(401);
  });

  it('never give a secret out, nor does the database hold one in clear', async () => {
    const { body: one } = await admin.post('/api/mail/sources').send(box()).expect(201);
    const { body: two } = await admin.post('/api/mail/sources').send(box({ ...oauth, folder: 'Second' })).expect(201);
    const { body: list } = await admin.get('/api/mail/sources').expect(200);
    const shown = JSON.stringify([one, two, list, (await admin.get(`/api/mail/sources/${two.id}`).expect(200)).body]);
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
    expect(list.items.map(({ fromSettings, username }: { fromSettings: boolean; username: string }) => [fromSettings, username])).toEqual([[true, 'me@example.test'], [false, 'box'], [false, 'box']]);
    const rows = await t.database.query<{ row: string }>(`SELECT row_to_json(s)::text || encode(secrets, 'escape') AS row FROM mail_source s`);
    for (const { row } of rows) for (const secret of SECRETS) expect(row).not.toContain(secret);
    const [key] = await t.database.query<{ request: string }>(`SELECT coalesce(string_agg(k::text, ''), '') AS request FROM idempotency_key k`);
    for (const secret of SECRETS) expect(key!.request).not.toContain(secret);
  });

  it('keep their secrets only for the server they were given for', async () => {
    const { body: saved } = await admin.post('/api/mail/sources').send(box({ folder: 'Kept' })).expect(201);
    const without = (changes: object): object => ({ ...box({ folder: 'Kept', ...changes }), password: undefined, version: saved.version });
    for (const changes of [{ host: 'evil.test' }, { port: 994 }, { username: 'other' }, { security: 'none' }]) {
      const { body } = await admin.put(`/api/mail/sources/${saved.id}`).send(without(changes)).expect(400);
      expect(fields(body)).toEqual(['password:required']);
      const { version: _version, ...draft } = without(changes) as { version: number };
      expect(fields((await admin.post('/api/mail/sources/try').send({ ...draft, id: saved.id }).expect(400)).body)).toEqual(['password:required']);
    }
    const { body: renamed } = await admin.put(`/api/mail/sources/${saved.id}`).send(without({ name: 'Renamed' })).expect(200);
    expect(renamed).toMatchObject({ name: 'Renamed', version: saved.version + 1 });
    await admin.put(`/api/mail/sources/${saved.id}`).send(without({ name: 'Too late' })).expect(409);
    await admin.put(`/api/mail/sources/${saved.id}/enabled`).send({ enabled: false, version: renamed.version }).expect(200).expect(({ body }) => expect(body.status.state).toBe('disabled'));
  });

  it('are deleted with their secrets, once, from the version that was seen', async () => {
    const { body: saved } = await admin.post('/api/mail/sources').send(box({ folder: 'Gone' })).expect(201);
    await t.database.query(`INSERT INTO mail_reader (source_id, held_until) VALUES ($1, now())`, [saved.id]);
    await t.database.query(`INSERT INTO mail_fault (source_id, uid_validity, uid, state, tries, reason, next_try_at, first_at, last_at) VALUES ($1, 1, 1, 'waiting', 1, 'x', now(), now(), now())`, [saved.id]);
    const remove = (query: string, who = admin) => who.delete(`/api/mail/sources/${saved.id}${query}`);
    await remove('').expect(400);
    await remove('?version=7').expect(409);
    await remove('?version=1', await t.as('manager')).expect(403);
    await remove('?version=1').expect(204);
    await remove('?version=1').expect(404);
    for (const table of ['mail_source WHERE id', 'mail_reader WHERE source_id', 'mail_fault WHERE source_id']) expect(await t.database.query(`SELECT 1 FROM ${table} = $1`, [saved.id])).toEqual([]);
    await admin.post('/api/mail/sources').send(box({ folder: 'Gone' })).expect(201);
  });

  it('that the settings name is not deleted here', async () => {
    const [own] = (await admin.get('/api/mail/sources').expect(200)).body.items;
    expect(own.fromSettings).toBe(true);
    await admin.delete(`/api/mail/sources/${own.id}?version=1`).expect(404);
  });

  it('say which field is missing or taken', async () => {
    const refused = async (changes: object): Promise<string[]> => fields((await admin.post('/api/mail/sources').send(box(changes)).expect(400)).body);
    expect(await refused({ password: undefined, folder: 'X' })).toEqual(['password:required']);
    expect(await refused({ auth: 'oauth2', folder: 'X' })).toEqual(['tokenUrl:required', 'clientId:required', 'refreshToken:required']);
    expect(await refused({ afterCommit: 'move', folder: 'X' })).toEqual(['moveTo:required']);
    expect(await refused({ afterCommit: 'move', moveTo: 'X', folder: 'X' })).toEqual(['moveTo:same_folder']);
    expect(await refused({ host: 'IMAP.shop.test' })).toEqual(['folder:taken']);
    for (const host of ['imap.test/path', 'user@imap.test', 'imap.test:993:1 x', '']) expect((await refused({ host, folder: 'X' }))[0]).toMatch(/^host:/);
  });

  it.each([
    ['127.0.0.1', 'host_forbidden'], ['localhost', 'host_forbidden'], ['[::1]', 'host_forbidden'], ['::ffff:127.0.0.1', 'host_forbidden'], ['10.0.0.1', 'host_forbidden'],
    ['169.254.169.254', 'host_forbidden'], ['0.0.0.0', 'host_forbidden'], ['2130706433', 'host_forbidden'], ['127.1', 'host_forbidden'],
  ])('are not read from %s where nobody allowed it', async (host, code) => {
    const { body } = await admin.post('/api/mail/sources/try').send(box({ host })).expect(200);
    expect(body).toMatchObject({ ok: false, field: 'host' });
    expect([code, 'host_unknown']).toContain(body.code);
  });

  it('ask no private address for an access token', async () => {
    const { body } = await admin.post('/api/mail/sources/try').send(box({ ...oauth, tokenUrl: 'http://169.254.169.254/latest/meta-data' })).expect(200);
    expect(body).toMatchObject({ ok: false, code: 'host_forbidden' });
  });
});
