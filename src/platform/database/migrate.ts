import { Client } from 'pg';
import { type MigrationFile, readMigrations } from './migration-file';

/** Any number; the same in every process, so that only one migrates at a time. */
const LOCK = 7_264_401;

/**
 * Brings the schema up to date, one transaction a step, under an advisory lock: processes that start together wait for each
 * other, and a kill in the middle leaves the schema before or after a step, never between.
 * @returns the names of the steps that were applied.
 */
export async function migrateUp(url: string, folder: string): Promise<string[]> {
  return withLock(url, async (client) => {
    const done = await applied(client);
    const steps = readMigrations(folder);
    const unknown = done.filter((name) => !steps.some((step) => step.name === name));
    if (unknown.length > 0) throw new Error(`The database is newer than this program: it has ${unknown.join(', ')}.`);
    const missing = steps.filter((step) => !done.includes(step.name));
    for (const step of missing) await apply(client, step, 'up');
    return missing.map((step) => step.name);
  });
}

/** Takes back every step, last first. Loses all data; for tests and for taking back a release. */
export async function migrateDown(url: string, folder: string): Promise<void> {
  await withLock(url, async (client) => {
    const done = await applied(client);
    const steps = readMigrations(folder).filter((step) => done.includes(step.name));
    for (const step of steps.reverse()) await apply(client, step, 'down');
  });
}

async function withLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'peygir-migrate', connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query('CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function applied(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY name');
  return rows.map((row) => row.name);
}

async function apply(client: Client, step: MigrationFile, way: 'up' | 'down'): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(step[way]);
    await client.query(way === 'up' ? 'INSERT INTO schema_migration (name) VALUES ($1)' : 'DELETE FROM schema_migration WHERE name = $1', [step.name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${step.name} (${way}) failed: ${(error as Error).message}`, { cause: error });
  }
}
