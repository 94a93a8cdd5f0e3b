import { promises as fs } from 'node:fs';
import path from 'node:path';
import { endApp, runApp } from './support/run-app';
import { clusterOf, plainUser, sql, Workspace } from './support/workspace';

const isRoot = process.getuid?.() === 0;
/** Switching users and closing folders to others are only possible as root. */
const asRoot = isRoot ? it : it.skip;

describe('the user of the server', () => {
  const workspace = new Workspace();
  afterEach(() => workspace.clear());

  asRoot('is the user of the application when that is not root (needs root to switch)', async () => {
    const user = plainUser();
    const dataDir = await workspace.dataDir();
    await fs.mkdir(dataDir);
    await fs.chown(dataDir, user.uid, user.gid);
    const { child, answer } = await runApp({ dataDir }, user);
    expect(await sql(answer.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect((await fs.stat(clusterOf(dataDir))).uid).toBe(user.uid);
    await endApp(child, 'SIGTERM');
    const server = await workspace.start(dataDir);
    expect((await fs.stat(`/proc/${server.pid}`)).uid).toBe(user.uid);
  });

  asRoot('is not root, and gets through a closed data directory without being able to list it (needs root)', async () => {
    const dataDir = await workspace.dataDir();
    await fs.mkdir(dataDir, { mode: 0o700 });
    await workspace.start(dataDir);
    const { uid } = await fs.stat(clusterOf(dataDir));
    expect(uid).not.toBe(0);
    expect((await fs.stat(dataDir)).mode & 0o777).toBe(0o710);
  });

  asRoot('has the cluster elsewhere when the data directory is out of reach (needs root)', async () => {
    const closed = path.dirname(await workspace.dataDir());
    const systemDir = path.dirname(await workspace.dataDir('cluster'));
    await fs.chmod(closed, 0o700);
    const dataDir = path.join(closed, 'data');
    const first = await workspace.start(dataDir, { systemDir });
    await sql(first.url, 'CREATE TABLE kept (n int)');
    await first.stop();
    expect((await fs.stat(closed)).mode & 0o777).toBe(0o700);
    const area = (await fs.readFile(path.join(dataDir, 'postgres-location'), 'utf8')).trim();
    expect(path.dirname(area)).toBe(systemDir);
    const second = await workspace.start(dataDir, { systemDir });
    expect(await sql(second.url, 'SELECT * FROM kept')).toEqual([]);
    await second.stop();
    await fs.rm(area, { recursive: true });
    await expect(workspace.start(dataDir, { systemDir })).rejects.toThrow('is gone');
  });
});
