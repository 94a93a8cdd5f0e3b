import { createTestApp, type TestApp } from '../../support/test-app';
import { ProbeModule } from './probe.module';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ modules: [ProbeModule] });
});
afterAll(() => t.close());

const post = (body: unknown) => t.bare().post('/api/probe').send(body as object);
const postText = (text: string, type = 'application/json') => t.bare().post('/api/probe').set('content-type', type).send(text);

describe('a refusal', () => {
  it('is a problem document with a stable code and the request id', async () => {
    const { status, headers, body } = await t.bare().get('/api/no/such/route').set('x-request-id', 'my-own-id-42');
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['x-request-id']).toBe('my-own-id-42');
    expect(body).toEqual({ type: 'urn:peygir:problem:not_found', title: 'Not Found', status: 404, code: 'not_found', requestId: 'my-own-id-42' });
  });

  it('never repeats a request id that could not stand in a log line', async () => {
    const { headers } = await t.bare().get('/health/live').set('x-request-id', 'x" level="fatal');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('names every field that is wrong, nested ones with their path', async () => {
    const { status, body } = await post({ kind: 'c', contact: { email: 'nowhere', phone: '1' }, extra: 1 });
    expect(status).toBe(400);
    expect(body.code).toBe('validation_failed');
    const found = body.errors.map((error: { field: string; code: string }) => `${error.field} ${error.code}`);
    expect(found).toEqual(expect.arrayContaining(['subject isString', 'kind isIn', 'contact.email isEmail', 'contact.phone unknown_field', 'extra unknown_field']));
    expect(body.errors.every((error: { message: string }) => error.message.length > 0)).toBe(true);
  });

  it('tells nothing of the inside when something breaks', async () => {
    const { status, text, body } = await t.bare().get('/api/probe/fault');
    expect(status).toBe(500);
    expect(body.code).toBe('internal');
    expect(text).not.toMatch(/secret|probe\.module|at /);
  });

  it.each([
    ['broken JSON', '{"subject": ', 'application/json', 400, 'malformed_json'],
    ['a poisoned prototype', '{"subject":"a","__proto__":{"admin":true}}', 'application/json', 400, 'malformed_json'],
    ['a poisoned constructor', '{"subject":"a","constructor":{"prototype":{"admin":true}}}', 'application/json', 400, 'malformed_json'],
    ['a list', '[]', 'application/json', 400, 'validation_failed'],
    ['no body', '', 'application/json', 400, 'validation_failed'],
    ['another type', '<subject/>', 'application/xml', 415, 'unsupported_media_type'],
    ['plain text', 'subject', 'text/plain', 415, 'unsupported_media_type'],
  ])('of %s has its own code', async (_, text, type, status, code) => {
    const answer = await postText(text, type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.requestId).toBeDefined();
  });

  it('of nesting without end costs nothing', async () => {
    const { status, body } = await postText(`{"subject":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect([status, body.errors[0].code]).toEqual([400, 'too_deep']);
  });
});

describe('text that cannot be stored', () => {
  it.each([['NUL', '"a\\u0000b"'], ['a lone surrogate', '"a\\ud83d"'], ['a lone low surrogate', '"\\ude00"']])('%s is refused, and the field is named', async (_, json) => {
    const answer = await postText(`{"subject":"fine","contact":{"email":${json}}}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'text_not_storable']);
    expect(answer.body.errors).toEqual([{ field: 'contact.email', code: 'text_not_storable', message: expect.any(String) }]);
  });

  it('is refused in the address too', async () => {
    expect((await t.bare().get('/api/probe/list?q=a%00b')).body.errors[0].field).toBe('q');
    expect((await t.bare().get('/api/probe/item/a%00b')).body.errors[0].field).toBe('id');
    expect((await t.bare().get('/api/probe/item/%zz')).body.code).toBe('malformed_address');
  });

  it('whole pairs, joiners and naughty strings pass unchanged', async () => {
    for (const subject of ['😀', 'می‌خواهم', '‮reversed', "'; DROP TABLE job; --", '{{7*7}}', '\u0001', 'ﷺ', '1/0', 'undefined']) {
      const { status, body } = await post({ subject });
      expect([status, body.subject]).toEqual([201, subject]);
    }
  });
});

describe('a query', () => {
  it('is whole numbers where it says so', async () => {
    expect((await t.bare().get('/api/probe/list?limit=7')).body).toEqual({ limit: 7 });
    for (const limit of ['0', '101', '1.5', '1e1', '', ' 5', '0x10', 'abc']) {
      expect((await t.bare().get('/api/probe/list').query({ limit })).status).toBe(400);
    }
    expect((await t.bare().get('/api/probe/list?limit=1&limit=2')).status).toBe(400);
    expect((await t.bare().get('/api/probe/list?__proto__=1')).status).toBe(400);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser out of trouble', async () => {
    for (const path of ['/health/live', '/api/no/such', '/api/probe/fault']) {
      const { headers } = await t.bare().get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  it('to a page without a built client says how to build it', async () => {
    const { status, text, headers } = await t.bare().get('/desk').set('accept', 'text/html');
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});
