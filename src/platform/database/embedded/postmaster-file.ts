import path from 'node:path';
import { readIfThere } from './durable-file';

/** What a running server says about itself in `postmaster.pid` (PostgreSQL source: miscadmin.h, LOCK_FILE_LINE_*). */
export interface PostmasterFile { pid: number; port: number | undefined }

export const postmasterFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** Undefined when there is no file, or one that was cut short. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const lines = (await readIfThere(postmasterFile(cluster)))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || undefined };
}
