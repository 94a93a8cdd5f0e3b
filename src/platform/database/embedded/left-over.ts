import { promises as fs } from 'node:fs';
import { attach, shutDown, type Postmaster } from './postmaster';
import { postmasterFile, readPostmasterFile } from './postmaster-file';
import { exists, isAlive, servesCluster, serverProcesses } from './process-table';
import { probe } from './query-once';
import { signal, waitUntil } from './signals';

const ANSWER_MS = 10_000;
const OWN_END_MS = 300;
const QUIT_MS = 2_000;
const KILL_MS = 10_000;

/**
 * Looks for a server that an application killed earlier left on this cluster (a real path). One that is `usable` and
 * answers with our password is taken over as it is; any other is ended. Afterwards either a server is returned or none
 * touches the cluster.
 */
export async function adoptOrEnd(cluster: string, usable: boolean, urlAt: (port: number) => string): Promise<Postmaster | undefined> {
  const file = await readPostmasterFile(cluster);
  if (file && isAlive(file.pid) && servesCluster(file.pid, cluster)) {
    // A frozen one answers as soon as it is woken.
    for (const pid of serverProcesses(cluster)) signal(pid, 'SIGCONT');
    if (usable && file.port && await answers(file.pid, cluster, urlAt(file.port))) return attach(file.pid, file.port);
    await shutDown(file.pid, cluster);
  }
  await endOrphans(cluster);
  return undefined;
}

/**
 * Leaves the cluster to the next server: no process on it, and no `postmaster.pid` with the number of a process that
 * is somebody else's or a zombie nobody reaped. PostgreSQL sees only that the number is in use and would refuse to
 * start; a file whose process is really gone it removes itself.
 */
export async function clearCluster(cluster: string): Promise<void> {
  await endOrphans(cluster);
  const file = await readPostmasterFile(cluster);
  if (file && exists(file.pid)) await fs.rm(postmasterFile(cluster), { force: true });
}

/** It may still be recovering; one that stays silent is given up after a while. */
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
