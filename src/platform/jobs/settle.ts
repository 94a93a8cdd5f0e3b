import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '../database/pg-errors';

const TRIES = 40;
const PAUSE_MS = 500;

/** Records what became of a job, again for about 20 s while the database is away: what was done should not be done twice. */
export async function settle<T>(record: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await record();
    } catch (error) {
      if (tries >= TRIES || !isDatabaseAway(error)) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/** The error as it is kept with the job: names and messages down to the first cause, in a form PostgreSQL can store. */
export function errorText(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at !== undefined && at !== null && parts.length < 5; at = (at as { cause?: unknown }).cause) {
    parts.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
  }
  return parts.join(' ← ').replaceAll('\0', '').slice(0, 4_000).toWellFormed();
}
