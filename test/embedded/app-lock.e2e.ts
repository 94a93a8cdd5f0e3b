import { promises as fs } from 'node:fs';
import path from 'node:path';
import { acquireAppLock } from '../../src/platform/database/embedded/app-lock';
import { processStart } from '../../src/platform/database/embedded/process-table';
import { unrelatedPid, Workspace } from './support/workspace';

describe('the lock on a data directory, on a system without flock(1)', () => {
  const workspace = new Workspace();
  const NO_TOOL = 'no-such-tool-on-any-system';
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await workspace.dataDir();
    await fs.mkdir(dataDir);
  });
  afterEach(() => workspace.clear());

  const signedBy = (pid: number, start: string | undefined) =>
    fs.writeFile(path.join(dataDir, 'app.lock'), JSON.stringify({ pid, start }));

  it('is refused while its owner lives', async () => {
    await signedBy(unrelatedPid(), processStart(unrelatedPid()));
    await expect(acquireAppLock(dataDir, NO_TOOL)).rejects.toMatchObject({ name: 'DataDirectoryInUseError', pid: unrelatedPid() });
  });

  it('is free when the owner\'s pid went to another process', async () => {
    await signedBy(unrelatedPid(), 'an earlier boot/1');
    await (await acquireAppLock(dataDir, NO_TOOL)).release();
  });

  it('is free after a release, and taken again only once', async () => {
    await (await acquireAppLock(dataDir, NO_TOOL)).release();
    const lock = await acquireAppLock(dataDir, NO_TOOL);
    await expect(acquireAppLock(dataDir, NO_TOOL)).rejects.toMatchObject({ pid: process.pid });
    await lock.release();
  });
});
