import { createTestApp, type TestApp } from '../../support/test-app';
import { UnitOfWork } from '../../../src/platform/database/tx';
import { Database } from '../../../src/platform/database/database';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const BEGIN = `INSERT INTO setting (name, value, updated_at) VALUES ($1, '{"n": 1}', '2026-01-01')`;
const CHANGE = `UPDATE setting SET value = value || $2::jsonb WHERE name = $1`;
const valueOf = async (name: string): Promise<unknown> => (await t.get(Database).one<{ value: unknown }>('SELECT value FROM setting WHERE name = $1', [name]))?.value;

describe('a unit of work', () => {
  it('keeps both changes of one row, in their order', async () => {
    await t.get(UnitOfWork).run(async (tx) => tx.stage(BEGIN, ['both']));
    await t.get(UnitOfWork).run(async (tx) => {
      tx.stage(CHANGE, ['both', '{"n": 2, "first": true}'], 'setting both');
      tx.stage(CHANGE, ['both', '{"n": 3, "second": true}'], 'setting both');
    });
    expect(await valueOf('both')).toEqual({ n: 3, first: true, second: true });
  });

  it('takes both back when a later part fails', async () => {
    await t.get(UnitOfWork).run(async (tx) => tx.stage(BEGIN, ['none']));
    const failing = t.get(UnitOfWork).run(async (tx) => {
      tx.stage(CHANGE, ['none', '{"n": 2}'], 'setting none');
      tx.stage(CHANGE, ['none', '{"n": 3}'], 'setting none');
      tx.stage(BEGIN, ['none']);
    });
    await expect(failing).rejects.toThrow();
    expect(await valueOf('none')).toEqual({ n: 1 });
  });

  it('reads what was staged, however often a row was changed before', async () => {
    await t.get(UnitOfWork).run(async (tx) => tx.stage(BEGIN, ['read']));
    const seen = await t.get(UnitOfWork).run(async (tx) => {
      for (const n of [2, 3, 4]) tx.stage(CHANGE, ['read', JSON.stringify({ n })], 'setting read');
      return tx.query('SELECT value FROM setting WHERE name = $1', ['read']);
    });
    expect(seen).toEqual([{ value: { n: 4 } }]);
  });
});
