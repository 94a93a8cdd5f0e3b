import { spawnSync } from 'node:child_process';
import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, processStart } from './process-table';

/** Another application already works on this data directory. */
export class DataDirectoryInUseError extends Error {
  constructor(readonly dataDir: string, readonly pid: number | undefined) {
    super(`The data directory ${dataDir} is in use by another Peygir process (pid ${pid ?? 'unknown'}). `
      + 'Stop that one first, or give this one a data directory of its own.');
    this.name = 'DataDirectoryInUseError';
  }
}

export interface AppLock { release(): Promise<void> }
interface Owner { pid: number; start: string | undefined }

/** open(2) on macOS and the BSDs takes the lock itself: O_NONBLOCK | O_EXLOCK. */
const BSD_LOCK_FLAGS = 0x4 | 0x20;
/** Node closes a handle that nobody refers to, and the lock would go with it. */
const held = new Set<fs.FileHandle>();
const isBsd = process.platform === 'darwin' || process.platform.endsWith('bsd');

/**
 * Makes this process the only application on a data directory until it ends, however it ends.
 *
 * The lock is flock(2) on an open file, so the kernel drops it with its owner. Node has no call for it: on Linux
 * flock(1) locks the descriptor it inherits, and the lock stays with us, who share it. Where that tool is missing
 * the owner's pid and start time decide.
 * @throws DataDirectoryInUseError at once when another process holds it
 */
export async function acquireAppLock(dataDir: string, lockTool = 'flock'): Promise<AppLock> {
  const file = path.join(dataDir, 'app.lock');
  const handle = await openLockFile(file, dataDir);
  const taken = isBsd ? true : flock(lockTool, handle.fd);
  if (taken === false || (taken === undefined && ownerIsAlive(await readOwner(file)))) {
    await handle.close();
    throw new DataDirectoryInUseError(dataDir, (await writtenOwner(file))?.pid);
  }
  const owner: Owner = { pid: process.pid, start: processStart(process.pid) };
  await handle.truncate(0);
  await handle.write(JSON.stringify(owner), 0);
  held.add(handle);
  return {
    // The file stays: removing it would let two processes lock two files of the same name.
    release: async () => {
      if (!held.delete(handle)) return;
      await handle.truncate(0);
      await handle.close();
    },
  };
}

async function openLockFile(file: string, dataDir: string): Promise<fs.FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT | (isBsd ? BSD_LOCK_FLAGS : 0);
  try {
    return await fs.open(file, flags, 0o600);
  } catch (error) {
    if (isBsd && (error as NodeJS.ErrnoException).code === 'EAGAIN') {
      throw new DataDirectoryInUseError(dataDir, (await writtenOwner(file))?.pid);
    }
    throw error;
  }
}

/** True: ours now. False: held by another process. Undefined: this system cannot tell. */
function flock(tool: string, fd: number): boolean | undefined {
  const { status, error } = spawnSync(tool, ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
  if (error || (status !== 0 && status !== 1)) return undefined;
  return status === 0;
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** The owner takes the lock first and signs a moment later. */
async function writtenOwner(file: string): Promise<Owner | undefined> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const owner = await readOwner(file);
    if (owner) return owner;
    await pause(20);
  }
  return undefined;
}

function ownerIsAlive(owner: Owner | undefined): boolean {
  if (!owner || !isAlive(owner.pid)) return false;
  const start = processStart(owner.pid);
  return start === undefined || owner.start === undefined || start === owner.start;
}
