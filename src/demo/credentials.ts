import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Env } from '../platform/config/env';
import { PEOPLE } from './company';

const FILE = 'demo-credentials.json';

/** The password of the demonstration accounts: as set, as kept, or new. Kept in the data directory, for its owner only. */
export function demoPassword(env: Env): string {
  const path = join(resolve(env.PEYGIR_DATA_DIR), FILE);
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { password: string }).password : null;
  const password = env.PEYGIR_DEMO_PASSWORD ?? kept ?? randomBytes(12).toString('base64url');
  mkdirSync(resolve(env.PEYGIR_DATA_DIR), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ accounts: Object.values(PEOPLE).map(({ email, role }) => ({ email, role })), password }, null, 2)}\n`, { mode: 0o600 });
  return password;
}
