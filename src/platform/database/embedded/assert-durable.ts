import type { Log } from './options';

/** Runs one SQL statement and gives its rows. */
export type Query = (sql: string) => Promise<unknown>;

const OLDEST_VERSION = 150_000;

interface Requirement { setting: string; accepted: readonly string[]; why: string }

const REQUIRED: readonly Requirement[] = [
  { setting: 'fsync', accepted: ['on'], why: 'a crash could destroy the database' },
  // remote_apply waits for the local disk too, and for the standby.
  { setting: 'synchronous_commit', accepted: ['on', 'remote_apply'], why: 'a crash could lose what was acknowledged' },
  { setting: 'full_page_writes', accepted: ['on'], why: 'a power cut could leave half-written pages' },
];
const CHECKSUMS: Requirement = { setting: 'data_checksums', accepted: ['on'], why: 'damage on disk would go unnoticed' };

/** The server's settings could lose data that was acknowledged. */
export class NotDurableError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The database server is not set up to keep what it acknowledges: ${problems.join('; ')}`);
    this.name = 'NotDurableError';
  }
}

/**
 * Checks that a committed transaction is on disk (PostgreSQL documentation, "Write Ahead Log" settings), as seen by
 * the connection that `query` uses. For a server of somebody else (`embedded: false`) missing checksums are only a
 * warning: they cannot be switched on while it runs.
 * @throws NotDurableError that names every setting
 */
export async function assertDurable(query: Query, server: { embedded: boolean; log: Log }): Promise<void> {
  const names = [...REQUIRED, CHECKSUMS].map(({ setting }) => `current_setting('${setting}') AS ${setting}`);
  const rows = await query(`SELECT current_setting('server_version_num') AS version, ${names.join(', ')}`) as Record<string, string>[];
  const values = rows[0] ?? {};
  const fault = ({ setting, accepted, why }: Requirement) =>
    accepted.includes(values[setting] ?? '') ? [] : [`${setting} is "${values[setting]}", must be "${accepted[0]}" (${why})`];
  const problems = REQUIRED.flatMap(fault);
  if (Number(values['version']) < OLDEST_VERSION) problems.push(`the server is older than PostgreSQL ${OLDEST_VERSION / 10_000}`);
  if (server.embedded) problems.push(...fault(CHECKSUMS));
  else for (const warning of fault(CHECKSUMS)) server.log('warn', warning);
  if (problems.length > 0) throw new NotDurableError(problems);
}
