import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrateDown, migrateUp } from '../../src/platform/database/migrate';
import { MIGRATIONS_DIR } from '../../src/platform/paths';
import { createTestApp } from '../support/test-app';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

async function tables(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT c.relkind::text || ' ' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'S') AND c.relname <> 'schema_migration' ORDER BY 1`);
  await client.end();
  return rows.map((row) => row.name);
}

describe('migrations', () => {
  it('go all up, all down and all up again, to the same schema', async () => {
    await migrateUp(database.url, MIGRATIONS_DIR);
    const first = await tables(database.url);
    expect(first.length).toBeGreaterThan(20);
    await migrateDown(database.url, MIGRATIONS_DIR);
    expect(await tables(database.url)).toEqual([]);
    await migrateUp(database.url, MIGRATIONS_DIR);
    expect(await tables(database.url)).toEqual(first);
    expect(await migrateUp(database.url, MIGRATIONS_DIR)).toEqual([]);
  });

  it('are applied once when two processes start together', async () => {
    await migrateDown(database.url, MIGRATIONS_DIR);
    const applied = await Promise.all([migrateUp(database.url, MIGRATIONS_DIR), migrateUp(database.url, MIGRATIONS_DIR)]);
    expect(applied.filter((names) => names.length === 0)).toHaveLength(1);
  });

  it('give every entity its table, columns, types and nullability', async () => {
    const t = await createTestApp();
    try {
      const source = t.app.get(DataSource, { strict: false });
      const rows = await source.query(`SELECT table_name, column_name, udt_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public'`);
      const columns = new Map<string, { udt_name: string; is_nullable: string }>(rows.map((row: { table_name: string; column_name: string }) => [`${row.table_name}.${row.column_name}`, row]));
      const expected = new Set<string>();
      for (const entity of source.entityMetadatas) {
        for (const column of entity.columns) {
          const name = `${entity.tableName}.${column.databaseName}`;
          expected.add(name);
          const found = columns.get(name);
          expect([name, found && `${found.udt_name} ${found.is_nullable}`]).toEqual([name, `${typeName(column.type as string, column.isArray)} ${column.isNullable ? 'YES' : 'NO'}`]);
        }
      }
      const owned = new Set(source.entityMetadatas.map((entity) => entity.tableName));
      const unmapped = [...columns.keys()].filter((name) => owned.has(name.split('.')[0]!) && !expected.has(name));
      expect(unmapped).toEqual([]);
    } finally {
      await t.close();
    }
  });
});

const UDT: Record<string, string> = { integer: 'int4', smallint: 'int2', bigint: 'int8', boolean: 'bool', timestamptz: 'timestamptz' };
const typeName = (type: string, array: boolean): string => `${array ? '_' : ''}${UDT[type] ?? type}`;
