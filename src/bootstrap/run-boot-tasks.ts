import type { INestApplication } from '@nestjs/common';
import { Client } from 'pg';
import { BootTasks } from '../platform/boot';

/** Any number; the same in every process. */
const LOCK = 7_264_402;

/** Runs the boot tasks of all modules, one process at a time. */
export async function runBootTasks(app: INestApplication, databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'peygir-boot', connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await app.get(BootTasks).run();
  } finally {
    await client.end();
  }
}
