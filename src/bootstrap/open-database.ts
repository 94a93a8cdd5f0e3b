import { resolve } from 'node:path';
import { Client } from 'pg';
import type { Env } from '../platform/config/env';
import { assertDurable, startEmbeddedPostgres } from '../platform/database/embedded';
import { migrateUp } from '../platform/database/migrate';
import type { Logger } from '../platform/logging/create-logger';
import { MIGRATIONS_DIR } from '../platform/paths';
import type { Lifetime } from './lifetime';

/**
 * The address of a database that keeps what it acknowledges and has our schema: the one that is configured, or our own.
 * @throws DataDirectoryInUseError, NotDurableError
 */
export async function openDatabase(env: Env, log: Logger, lifetime: Lifetime): Promise<string> {
  const url = env.DATABASE_URL ?? (await startOwn(env, log, lifetime));
  await checkDurability(url, env, log);
  const applied = await migrateUp(url, MIGRATIONS_DIR);
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
  if (env.embedded) await endLeases(url);
  return url;
}

async function startOwn(env: Env, log: Logger, lifetime: Lifetime): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    dataDir: resolve(env.PEYGIR_DATA_DIR),
    log: (level, message, extra) => log[level](extra ?? {}, message),
  });
  lifetime.onEnd(() => postgres.stop());
  return postgres.url;
}

/** The lock on the data directory proves that no other process lives: what one that was killed had in hand need not wait for its leases to end. */
async function endLeases(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`UPDATE job SET locked_until = now() WHERE state = 'running'`);
    await client.query('UPDATE mail_reader SET held_until = now()');
  } finally {
    await client.end();
  }
}

async function checkDurability(url: string, env: Env, log: Logger): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await assertDurable(async (sql) => (await client.query(sql)).rows, {
      embedded: env.embedded,
      log: (level, message, extra) => log[level](extra ?? {}, message),
    });
  } finally {
    await client.end();
  }
}
