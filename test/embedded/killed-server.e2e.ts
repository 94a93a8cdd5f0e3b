import { Client } from 'pg';
import type { EmbeddedPostgres } from '../../src/platform/database/embedded';
import { serverProcesses } from '../../src/platform/database/embedded/process-table';
import { waitUntil } from '../../src/platform/database/embedded/signals';
import { clusterOf, sql, Workspace } from './support/workspace';

describe('a server that is killed', () => {
  const workspace = new Workspace();
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    dataDir = await workspace.dataDir();
    server = await workspace.start(dataDir);
  });
  afterAll(() => workspace.clear());

  const killAndAwaitReturn = async () => {
    const back = new Promise<void>((resolve) => { server.onRestart(resolve); });
    process.kill(server.pid, 'SIGKILL');
    await back;
  };

  it('is back by itself on the same port, with everything it acknowledged', async () => {
    await sql(server.url, 'CREATE TABLE complaint (n int)');
    for (let round = 1; round <= 3; round++) {
      const killed = server.pid;
      await sql(server.url, 'INSERT INTO complaint VALUES ($1)', [round]);
      await killAndAwaitReturn();
      expect(server.pid).not.toBe(killed);
      expect(await sql(server.url, 'SELECT n FROM complaint ORDER BY n')).toHaveLength(round);
    }
  });

  it('is back although a backend was busy and did not notice', async () => {
    const client = new Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const refusal = client.query('SELECT sum(a * b) FROM generate_series(1, 100000) a, generate_series(1, 100000) b')
      .catch((error: unknown) => error);
    const active = () => sql(server.url, "SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT sum%' AND state = 'active'");
    expect(await waitUntil(async () => (await active()).length > 0, 5_000)).toBe(true);
    await killAndAwaitReturn();
    expect(await refusal).toBeInstanceOf(Error);
    expect(await sql(server.url, 'SELECT count(*)::int AS n FROM complaint')).toEqual([{ n: 3 }]);
  });

  it('is not brought back once it was told to stop', async () => {
    const restarted = jest.fn();
    server.onRestart(restarted);
    const client = new Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const cutOff = new Promise<void>((resolve) => { client.on('end', resolve); });
    await Promise.all([server.stop(), server.stop()]);
    await cutOff;
    expect(serverProcesses(clusterOf(dataDir))).toEqual([]);
    expect(restarted).not.toHaveBeenCalled();
  });
});
