import { HostileBed } from './support/hostile-bed';
import { served } from './support/routes';

let bed: HostileBed;
beforeAll(async () => {
  bed = await HostileBed.open();
});
afterAll(() => bed.close());

/**
 * What answers to anybody, and how it answers a stranger with empty hands. A new public route is put in here by hand, so that
 * nobody opens one unawares.
 */
const OPEN: Record<string, number> = {
  'GET /health/live': 200,
  'GET /health/ready': 200,
  'GET /api/portal/settings': 200,
  'GET /api/portal/promise': 400,
  'POST /api/portal/complaints': 400,
  'GET /api/portal/complaints/:reference': 404,
  'POST /api/portal/complaints/:reference/messages': 404,
  'GET /api/portal/complaints/:reference/attachments/:attachmentId': 404,
  'POST /api/portal/complaints/:reference/confirm': 400,
  'POST /api/portal/complaints/:reference/withdraw': 400,
  'POST /api/portal/complaints/:reference/appeal': 400,
  'POST /api/portal/complaints/:reference/remedies/:remedyId': 400,
  'GET /api/portal/preferences': 404,
  'PUT /api/portal/preferences': 404,
  'GET /api/portal/unsubscribe/:token': 404,
  'POST /api/portal/unsubscribe/:token': 404,
  'POST /api/auth/login': 400,
  'POST /api/auth/logout': 204,
};

/** For who runs the program: to a stranger they are not there. */
const OPERATORS = ['GET /metrics', 'GET /api/docs', 'GET /api/docs/start.js', 'GET /api/docs/swagger-ui.css', 'GET /api/docs/swagger-ui-bundle.js', 'GET /api/openapi.json'];

/** Nothing to see once there is an administrator, or outside a trial on one's own machine. */
const GONE: Record<string, number> = { 'GET /api/setup': 404, 'POST /api/setup': 400, 'GET /api/mailbox': 404, 'GET /api/mailbox/:id': 404, 'GET /api/mailbox/:id/html': 404 };

describe('without a session', () => {
  it('every route is closed, but for those that are named here', async () => {
    const all = [...new Set([...bed.routes.map(({ name }) => name), ...served(bed.t.app.getHttpAdapter().getInstance())])].filter((name) => !/^\w+ \/?\*$|^OPTIONS /.test(name));
    const expected = Object.fromEntries(all.map((name) => [name, OPEN[name] ?? GONE[name] ?? (OPERATORS.includes(name) ? 404 : 401)]));
    const seen: Record<string, number> = {};
    for (const name of all) {
      const [verb, path] = name.split(' ') as [string, string];
      const address = path.replaceAll(/:\w+/g, '0190a000-0000-7000-8000-000000000000');
      // As it comes from outside: through a proxy.
      const answer = await fetch(bed.t.url + address, { method: verb, headers: { 'x-forwarded-for': '203.0.113.9', 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });
      await answer.arrayBuffer();
      seen[name] = answer.status;
    }
    expect(seen).toEqual(expected);
    expect(all.length).toBeGreaterThan(50);
    expect(Object.keys({ ...OPEN, ...GONE }).filter((name) => !all.includes(name))).toEqual([]);
  });

  it('a session that is made up, emptied or stretched opens nothing', async () => {
    for (const cookie of ['peygir_session=', 'peygir_session=x', `peygir_session=${'a'.repeat(43)}`, `peygir_session=${'a'.repeat(8_000)}`, 'peygir_session=%00', 'peygir_session=a; peygir_session=b', '=', 'peygir_session']) {
      await bed.t.bare().get('/api/auth/me').set('cookie', cookie).expect(401);
    }
    for (const key of ['', 'Bearer', 'Bearer ', 'Bearer x', 'bearer pgr_x', `Bearer pgr_${'a'.repeat(43)}`, 'Basic YTpi', 'Bearer null']) {
      await bed.t.bare().get('/api/auth/me').set('authorization', key).expect(401);
    }
  });

  it('a tracking token is exact: nothing like it opens anything', async () => {
    const { body } = await bed.t.bare().post('/api/portal/complaints').send({ kind: 'question', subject: 'a', description: 'b', contact: { name: 'c', email: 'c@example.test' } });
    const { reference, trackingToken: token } = body as { reference: string; trackingToken: string };
    const get = (sent: string) => bed.t.bare().get(`/api/portal/complaints/${reference}`).set('x-tracking-token', sent);
    await get(token).expect(200);
    for (const near of [`${token}=`, token.slice(1), token.toUpperCase(), token.toLowerCase(), `${token},${token}`, token.split('').reverse().join(''), `"${token}"`, '[]', 'null']) {
      if (near !== token) await get(near).expect(404);
    }
  });
});
