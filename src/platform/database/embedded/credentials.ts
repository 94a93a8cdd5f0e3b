import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readIfThere, writeDurably } from './durable-file';

export const ADMIN_ROLE = 'postgres';
export const APP_ROLE = 'peygir';
export const APP_DATABASE = 'peygir';

/** Passwords of the two roles; hexadecimal, so they need no escaping in SQL or a URL. */
export interface Credentials { admin: string; app: string }

/**
 * Reads the cluster's passwords, or makes them for a cluster that is yet to be created.
 * @throws when the cluster exists and the file does not: nothing could log in
 */
export async function loadCredentials(dataDir: string, clusterExists: boolean): Promise<Credentials> {
  const file = path.join(dataDir, 'postgres-credentials.json');
  const text = await readIfThere(file);
  if (text !== undefined) return JSON.parse(text) as Credentials;
  if (clusterExists) throw new Error(`The database exists but its passwords are missing: restore ${file} from a backup`);
  const made: Credentials = { admin: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  await writeDurably(file, JSON.stringify(made), 0o600);
  return made;
}

/** Connection URL on the loopback address. */
export function connectionUrl(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
