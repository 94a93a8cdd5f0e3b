import type { PoolClient } from 'pg';
import { createDataSource } from '../../../src/platform/database/data-source';
import { Database } from '../../../src/platform/database/database';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await createTestDatabase();
  database = new Database(await createDataSource({ url: place.url, entities: [], poolSize: 3 }).initialize());
});
afterAll(async () => {
  await database.source.destroy();
  await place.drop();
});

describe('a connection the server ends while somebody holds it', () => {
  it('ends no process, neither the one the pool began with nor a later one', async () => {
    const held: PoolClient[] = [await database.pool.connect(), await database.pool.connect()];
    const ended = held.map((client) => new Promise<void>((resolve) => client.once('end', resolve)));
    await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await Promise.all(ended);
    await expect(held[0]!.query('SELECT 1')).rejects.toThrow();
    for (const client of held) client.release(true);
    expect(await database.one('SELECT 1 AS one')).toEqual({ one: 1 });
  });
});
