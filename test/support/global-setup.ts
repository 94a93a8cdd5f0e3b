import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateUp } from '../../src/platform/database/migrate';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/start-embedded-postgres';

/** One PostgreSQL for the whole run; each suite clones the migrated template database. Speed over durability: nothing here is kept. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peygir-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (level, message) => (level === 'info' ? undefined : process.stderr.write(`${message}\n`)),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  try {
    await migrateUp(postgres.url, join(__dirname, '../../migrations'));
  } catch (error) {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  process.env.PEYGIR_TEST_DATABASE_URL = postgres.url;
  process.env.PEYGIR_TEST_ADMIN_URL = postgres.adminUrl;
  writeFileSync(join(dataDir, 'url'), postgres.url);
  (globalThis as { peygirTestPostgres?: typeof postgres; peygirTestDir?: string }).peygirTestPostgres = postgres;
  (globalThis as { peygirTestDir?: string }).peygirTestDir = dataDir;
}
