import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { isAlive, serverProcesses } from '../../src/platform/database/embedded/process-table';
import { waitUntil } from '../../src/platform/database/embedded/signals';
import { endApp, runApp, spawnApp, type AppProcess } from './support/run-app';
import { clusterOf, sql, unrelatedPid, Workspace } from './support/workspace';

describe('an application that was killed', () => {
  const workspace = new Workspace();
  const apps: AppProcess[] = [];
  const run = async (dataDir: string, settings?: Record<string, string>) => {
    const app = await runApp({ dataDir, settings });
    apps.push(app);
    return app;
  };

  afterEach(async () => {
    for (const { child } of apps.splice(0)) await endApp(child, 'SIGTERM');
    await workspace.clear();
  });

  it('finds its server and its data again', async () => {
    const dataDir = await workspace.dataDir();
    const first = await run(dataDir);
    await sql(first.answer.url, "CREATE TABLE complaint AS SELECT 'late parcel' AS subject");
    await endApp(first.child, 'SIGKILL');
    const second = await workspace.start(dataDir);
    expect(second.pid).toBe(first.answer.pid);
    expect(await sql(second.url, 'SELECT subject FROM complaint')).toEqual([{ subject: 'late parcel' }]);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it('wakes a server that was frozen', async () => {
    const dataDir = await workspace.dataDir();
    const first = await run(dataDir);
    process.kill(first.answer.pid, 'SIGSTOP');
    await endApp(first.child, 'SIGKILL');
    const second = await workspace.start(dataDir);
    expect(second.pid).toBe(first.answer.pid);
    expect(await sql(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('replaces a server that runs with other settings', async () => {
    const dataDir = await workspace.dataDir();
    const first = await run(dataDir, { work_mem: '3MB' });
    await sql(first.answer.url, 'CREATE TABLE kept (n int)');
    await endApp(first.child, 'SIGKILL');
    const second = await workspace.start(dataDir);
    expect(second.pid).not.toBe(first.answer.pid);
    expect(await sql(second.url, 'SHOW work_mem')).toEqual([{ work_mem: '8MB' }]);
    expect(await sql(second.url, 'SELECT * FROM kept')).toEqual([]);
  });

  it('starts when the lock names a process that is somebody else\'s', async () => {
    const dataDir = await workspace.dataDir();
    await (await workspace.start(dataDir)).stop();
    const lock = path.join(clusterOf(dataDir), 'postmaster.pid');
    // PostgreSQL alone would refuse: the process lives and may be signalled.
    await fs.writeFile(lock, `${unrelatedPid()}\n${clusterOf(dataDir)}\n1\n1\n\n\n`, { mode: 0o600 });
    const server = await workspace.start(dataDir);
    expect(Number((await fs.readFile(lock, 'utf8')).split('\n')[0])).toBe(server.pid);
  });

  it('starts when both it and its server were killed and server processes are left', async () => {
    const dataDir = await workspace.dataDir();
    const first = await run(dataDir);
    await sql(first.answer.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const busy = sql(first.answer.url, 'SELECT sum(a * b) FROM generate_series(1, 100000) a, generate_series(1, 100000) b');
    busy.catch(() => undefined);
    const isBusy = () => sql(first.answer.url, "SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT sum%' AND state = 'active'");
    expect(await waitUntil(async () => (await isBusy()).length > 0, 5_000)).toBe(true);
    await endApp(first.child, 'SIGKILL');
    process.kill(first.answer.pid, 'SIGKILL');
    expect(await waitUntil(() => !isAlive(first.answer.pid), 5_000)).toBe(true);
    expect(serverProcesses(clusterOf(dataDir))).not.toEqual([]);
    const second = await workspace.start(dataDir);
    expect(await sql(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await expect(busy).rejects.toThrow();
  });

  it('starts anew when it was killed while the cluster was being made', async () => {
    const dataDir = await workspace.dataDir();
    const child = spawnApp({ dataDir });
    const unfinished = async () => (await fs.readdir(path.join(dataDir, 'postgres')).catch(() => []))
      .some((name) => name.startsWith('init-'));
    expect(await waitUntil(unfinished, 10_000, 2)).toBe(true);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    await expect(fs.access(clusterOf(dataDir))).rejects.toMatchObject({ code: 'ENOENT' });
    const server = await workspace.start(dataDir);
    expect(await sql(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect((await fs.readdir(path.join(dataDir, 'postgres'))).sort()).toEqual(['data', 'log']);
  });
});
