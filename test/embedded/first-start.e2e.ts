import { execFileSync } from 'node:child_process';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { assertDurable, type EmbeddedPostgres } from '../../src/platform/database/embedded';
import { sql, Workspace } from './support/workspace';

describe('the first start', () => {
  const workspace = new Workspace();
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    // The path of a Unix socket may have 107 bytes; this one is longer, and has spaces and letters outside ASCII.
    dataDir = await workspace.dataDir(`دادهٔ من ${'long '.repeat(20)}end`);
    server = await workspace.start(dataDir);
  });
  afterAll(() => workspace.clear());

  it('makes a cluster that keeps what it acknowledges', async () => {
    const log = jest.fn();
    await assertDurable((statement) => sql(server.url, statement), { embedded: true, log });
    const [row] = await sql(server.url, `SELECT current_setting('data_checksums') AS checksums,
      current_setting('listen_addresses') AS listens`);
    expect(row).toEqual({ checksums: 'on', listens: '127.0.0.1' });
  });

  it('gives the application a database of its own without the powers of a superuser', async () => {
    const [row] = await sql(server.url, `SELECT current_database() AS database, current_user AS role, rolsuper AS super,
      current_setting('TimeZone') AS zone FROM pg_roles WHERE rolname = current_user`);
    expect(row).toEqual({ database: 'peygir', role: 'peygir', super: false, zone: 'UTC' });
    for (const extension of ['pg_trgm', 'unaccent', 'citext', 'btree_gin']) await sql(server.url, `CREATE EXTENSION ${extension}`);
  });

  it('knows Persian letters as letters', async () => {
    const similarity = async (a: string, b: string) =>
      (await sql<{ value: number }>(server.url, 'SELECT similarity($1, $2) AS value', [a, b]))[0]!.value;
    expect(await similarity('شکایت', 'شکایت‌ها')).toBeGreaterThan(0.5);
    expect(await similarity('شکایت', 'پیگیری')).toBe(0);
  });

  it('asks for the password and keeps it from other users', async () => {
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(sql(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const { mode } = await fs.stat(path.join(dataDir, 'postgres-credentials.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('runs in a session of its own, so that Ctrl+C reaches the application alone', () => {
    const session = execFileSync('ps', ['-o', 'sess=', '-p', String(server.pid)], { encoding: 'utf8' });
    expect(Number(session)).toBe(server.pid);
  });

  it('writes its log into the data directory', async () => {
    const names = await fs.readdir(path.join(dataDir, 'postgres', 'log'));
    expect(names.some((name) => /^postgresql-\w{3}\.log$/.test(name))).toBe(true);
  });

  it('stops, and starts again on the same port with everything in place', async () => {
    await sql(server.url, "CREATE TABLE kept AS SELECT 'still here' AS text");
    await server.stop();
    await expect(sql(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const again = await workspace.start(dataDir);
    expect(again.port).toBe(server.port);
    expect(again.url).toBe(server.url);
    expect(await sql(again.url, 'SELECT text FROM kept')).toEqual([{ text: 'still here' }]);
  });
});
