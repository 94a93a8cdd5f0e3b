import { open } from 'node:fs/promises';

/** Makes a rename in this folder outlive a power cut (fsync of a directory); where the system has no such call, nothing. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
