import { PurgeIdempotencyKeys } from '../../../src/platform/http/idempotency/purge-idempotency-keys';
import { createTestApp, type TestApp } from '../../support/test-app';
import { ProbeModule } from './probe.module';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ modules: [ProbeModule] });
});
afterAll(() => t.close());

const post = (key: string | null, subject: string) => {
  const sent = t.bare().post('/api/probe/once');
  return (key === null ? sent : sent.set('idempotency-key', key)).send({ subject });
};
const timesDone = async (subject: string): Promise<number> =>
  (await t.database.one<{ n: number }>(`SELECT count(*)::int AS n FROM setting WHERE value ->> 'probe' = $1`, [subject]))!.n;

describe('a request with an Idempotency-Key', () => {
  it('is done once, and answered the same again, without the secret', async () => {
    const first = await post('key-1', 'once');
    const second = await post('key-1', 'once');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(first.body.secret).toBe('s3cret');
    expect(second.body).toEqual({ number: 0 });
    expect(await timesDone('once')).toBe(1);
  });

  it('is done once when ten come at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('key-2', 'at once')));
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(201));
    expect(answers.filter((answer) => answer.headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
    expect(await timesDone('at once')).toBe(1);
  });

  it('is refused with another body, and nothing is done', async () => {
    await post('key-3', 'mine').expect(201);
    const { status, body } = await post('key-3', 'other');
    expect([status, body.code]).toEqual([422, 'idempotency.key_reused']);
    expect(await timesDone('other')).toBe(0);
  });

  it('does not mind the order of fields', async () => {
    await t.bare().post('/api/probe/once').set('idempotency-key', 'key-4').send({ subject: 'order', kind: 'a' }).expect(201);
    const again = await t.bare().post('/api/probe/once').set('idempotency-key', 'key-4').send({ kind: 'a', subject: 'order' });
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it.each([['a space', 'a b'], ['nothing', ''], ['too much', 'k'.repeat(201)], ['not ASCII', 'kéy']])('is refused when the key is %s', async (_, key) => {
    const { status, body } = await post(key, 'bad key');
    expect([status, body.errors[0].code]).toEqual([400, 'idempotency.key_invalid']);
    expect(await timesDone('bad key')).toBe(0);
  });

  it('without a key is done each time', async () => {
    await post(null, 'each').expect(201);
    await post(null, 'each').expect(201);
    expect(await timesDone('each')).toBe(2);
  });

  it('is kept for two days and no longer', async () => {
    await post('key-5', 'kept').expect(201);
    const kept = async (): Promise<unknown> => t.database.one(`SELECT 1 AS found FROM idempotency_key WHERE key = 'key-5'`);
    t.clock.advance(47 * 3_600_000);
    await t.get(PurgeIdempotencyKeys).handle();
    expect(await kept()).not.toBeNull();
    t.clock.advance(2 * 3_600_000);
    await t.get(PurgeIdempotencyKeys).handle();
    expect(await kept()).toBeNull();
  });
});
