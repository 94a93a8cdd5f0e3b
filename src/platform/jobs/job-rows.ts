import { newId } from '../../kernel/ids';
import type { JobEntity } from './job.entity';
import type { RegisteredHandler } from './job-registry';

/** The row of a job that waits to run at `at` (business time). */
export function jobRow(handler: RegisteredHandler, payload: object, at: Date, now: Date, key: string | null = null): JobEntity {
  return {
    id: newId(), queue: handler.queue, name: handler.name, version: 1, payload, key, state: 'ready', runAt: at,
    attempts: 0, maxAttempts: handler.maxAttempts, lockedBy: null, lockedUntil: null, lease: 0, lastError: null, createdAt: now,
  };
}

/** Writes a keyed job, or moves the waiting one that has the key. */
export const KEYED_JOB_SQL = `INSERT INTO job (id, queue, name, version, payload, key, state, run_at, attempts, max_attempts, lease, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'ready', $7, 0, $8, 0, $9)
  ON CONFLICT (key) WHERE state = 'ready' AND key IS NOT NULL
  DO UPDATE SET run_at = excluded.run_at, payload = excluded.payload, name = excluded.name, queue = excluded.queue`;

export const keyedJobParams = (row: JobEntity): unknown[] =>
  [row.id, row.queue, row.name, row.version, JSON.stringify(row.payload), row.key, row.runAt, row.maxAttempts, row.createdAt];
