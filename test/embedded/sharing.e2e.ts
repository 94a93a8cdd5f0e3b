import { createServer, type Server } from 'node:net';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { DataDirectoryInUseError } from '../../src/platform/database/embedded';
import { endApp, runApp } from './support/run-app';
import { sql, Workspace } from './support/workspace';

describe('other programs on the machine', () => {
  const workspace = new Workspace();
  afterEach(() => workspace.clear());

  it('keep their port: the server takes another', async () => {
    const other = await new Promise<Server>((resolve) => {
      const listening: Server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1', () => resolve(listening));
    });
    const taken = (other.address() as { port: number }).port;
    const dataDir = await workspace.dataDir();
    const first = await workspace.start(dataDir, { port: taken });
    expect(first.port).not.toBe(taken);
    expect(await sql(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await first.stop();
    await fs.writeFile(path.join(dataDir, 'postgres-port'), String(taken));
    const second = await workspace.start(dataDir);
    expect(second.port).not.toBe(taken);
    await new Promise((resolve) => other.close(resolve));
  });

  it('are refused when they want the same data directory, and told who has it', async () => {
    const dataDir = await workspace.dataDir();
    const server = await workspace.start(dataDir);
    const { answer } = await runApp({ dataDir });
    expect(answer).toMatchObject({ error: 'DataDirectoryInUseError', owner: process.pid });
    expect(answer.message).toContain(dataDir);
    await expect(workspace.start(dataDir)).rejects.toBeInstanceOf(DataDirectoryInUseError);
    expect(await sql(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('let the next one in once they are gone', async () => {
    const dataDir = await workspace.dataDir();
    const { child, answer } = await runApp({ dataDir });
    await expect(workspace.start(dataDir)).rejects.toMatchObject({ pid: child.pid });
    await endApp(child, 'SIGTERM');
    expect(child.exitCode).toBe(0);
    const next = await workspace.start(dataDir);
    expect(next.pid).not.toBe(answer.pid);
  });
});
