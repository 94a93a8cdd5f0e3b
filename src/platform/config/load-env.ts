import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Env, FILE_NAMES } from './env';

/** The settings are not usable; the message lists every fault by name and prints no value. */
export class EnvError extends Error {}

type Source = Record<string, string | undefined>;

function readSecretFile(name: string, path: string, faults: string[]): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE: the file can't be read`);
    return undefined;
  }
}

/** @throws EnvError listing every fault at once, names only. */
export function loadEnv(source: Source): Env {
  const faults: string[] = [];
  const given: Source = {};
  for (const name of Object.keys(source)) if (source[name] !== '') given[name] = source[name];
  for (const name of FILE_NAMES) {
    const path = given[`${name}_FILE`];
    if (path !== undefined) given[name] = readSecretFile(name, path, faults);
  }
  const known = new Set(ENV_NAMES);
  const picked = Object.fromEntries(Object.entries(given).filter(([name, value]) => known.has(name) && value !== undefined));
  const env = plainToInstance(Env, picked);
  for (const error of validateSync(env)) faults.push(`${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`);
  if (faults.length > 0) throw new EnvError(`Some settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return env;
}

const ENV_NAMES = [
  'PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'MAIL_FROM', 'DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY', 'MAIL_DOMAIN_CONCURRENCY', 'MAIL_DOMAIN_PER_MINUTE', 'MAIL_LISTEN_PORT', 'MAIL_LISTEN_PROTOCOL', 'MAIL_AUTHSERV_ID', 'IMAP_URL', 'FILES_URL',
  'PEYGIR_DATA_DIR', 'PEYGIR_ROLE', 'PEYGIR_SEED', 'PEYGIR_DEMO_PASSWORD', 'PEYGIR_RATE_LIMITS', 'PEYGIR_SECRET', 'TRUST_PROXY', 'PRIVATE_HOSTS', 'LOG_LEVEL',
];
