import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';

/** Replaces a file as a whole: after a crash it holds the old or the new content, never a part. */
export async function writeDurably(file: string, content: string, mode: number): Promise<void> {
  const next = `${file}.${randomBytes(4).toString('hex')}`;
  const handle = await fs.open(next, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rename(next, file);
  await syncDirectory(path.dirname(file));
}

/** Makes renames in a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await fs.open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file's text; undefined when there is no such file. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
