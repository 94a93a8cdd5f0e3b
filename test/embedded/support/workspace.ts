import { execFileSync } from 'node:child_process';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from '../../../src/platform/database/embedded';
import { adoptOrEnd } from '../../../src/platform/database/embedded/left-over';

/** Data directories of one test, and the servers in them; `clear()` leaves neither behind. */
export class Workspace {
  private readonly folders: string[] = [];
  private readonly servers: EmbeddedPostgres[] = [];
  readonly logged: string[] = [];

  /** A new folder that every user may pass through, and a data directory in it that does not exist yet. */
  async dataDir(name = 'data'): Promise<string> {
    const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'peygir-embedded-')));
    await fs.chmod(folder, 0o755);
    this.folders.push(folder);
    return path.join(folder, name);
  }

  async start(dataDir: string, more: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const log = (level: string, message: string) => void this.logged.push(`${level}: ${message}`);
    const server = await startEmbeddedPostgres({ dataDir, log, ...more });
    this.servers.push(server);
    return server;
  }

  async clear(): Promise<void> {
    for (const server of this.servers.splice(0)) await server.stop();
    for (const folder of this.folders.splice(0)) {
      for (const name of await fs.readdir(folder)) await adoptOrEnd(clusterOf(path.join(folder, name)), false, () => '');
      await fs.rm(folder, { recursive: true, force: true });
    }
    this.logged.length = 0;
  }
}

export const clusterOf = (dataDir: string): string => path.join(dataDir, 'postgres', 'data');

type AnyRow = Record<string, unknown>;

/** Runs one statement over a connection of its own. */
export async function sql<Row extends object = AnyRow>(url: string, statement: string, values?: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Tests kill servers under open connections; the query that runs reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** A process that is alive and no server of ours: a lock that names its pid is stale. */
export const unrelatedPid = (): number => process.ppid;

/** A user without privileges, to switch to when the tests run as root. */
export function plainUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
