import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.PEYGIR_TEST_ADMIN_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own for one suite: a clone of the migrated template, or an empty one. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const base = new URL(process.env.PEYGIR_TEST_DATABASE_URL!);
  const name = `t_${randomBytes(6).toString('hex')}`;
  const template = empty ? 'template1' : base.pathname.slice(1);
  await asAdmin(`CREATE DATABASE ${name} OWNER peygir TEMPLATE ${template} STRATEGY file_copy`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
