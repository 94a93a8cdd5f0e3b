import { promises as fs } from 'node:fs';
import { attach, shutDown, type Postmaster } from './postmaster';
import { postmasterFile, readPostmasterFile } from './postmaster-file';
import { isAlive, servesCluster, serverProcesses } from './process-table';
import { probe } from './query-once';
import { signal, waitUntil } from './signals';

const ANSWER_MS = 10_000;
const OWN_END_MS = 300;
const QUIT_MS = 2_000;
const KILL_MS = 10_000;

/**
 * Looks for a server that an application killed earlier left on this cluster (a real path). One that is `usable` and
 * answers with our password is taken over as it is; any other is ended. A `postmaster.pid` whose process is somebody
 * else's is removed. Afterwards either a server is returned or none touches the cluster.
 */
export async function adoptOrEnd(cluster: string, usable: boolean, urlAt: (port: number) => string): Promise<Postmaster | undefined> {
  const file = await readPostmasterFile(cluster);
  if (file && isAlive(file.pid)) {
    if (!servesCluster(file.pid, cluster)) {
      // PostgreSQL itself sees only that the number is in use, and would refuse to start.
      await fs.rm(postmasterFile(cluster), { force: true });
    } else if (usable && file.port && await answers(file.pid, cluster, urlAt(file.port))) {
      return attach(file.pid, file.port);
    } else {
      await shutDown(file.pid, cluster);
    }
  }
  await endOrphans(cluster);
  return undefined;
}

/** It may still be recovering; a frozen one is given up after a while. */
async function answers(pid: number, cluster: string, url: string): Promise<boolean> {
  let result = await probe(url, cluster);
  await waitUntil(async () => {
    if (result === 'not-ready') result = await probe(url, cluster);
    return result !== 'not-ready' || !isAlive(pid);
  }, ANSWER_MS, 100);
  return result === 'ready';
}

/**
 * Ends server processes whose postmaster was killed: while one is attached to the old shared memory, a new server
 * refuses to start ("pre-existing shared memory block is still in use"). Nothing is lost: what they had not
 * committed was never acknowledged.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const gone = () => serverProcesses(cluster).length === 0;
  if (await waitUntil(gone, OWN_END_MS)) return;
  for (const [name, patienceMs] of [['SIGQUIT', QUIT_MS], ['SIGKILL', KILL_MS]] as const) {
    for (const pid of serverProcesses(cluster)) signal(pid, name);
    if (await waitUntil(gone, patienceMs)) return;
  }
  throw new Error(`Old server processes of ${cluster} do not end: ${serverProcesses(cluster).join(', ')}`);
}
