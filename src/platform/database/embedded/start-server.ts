import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlan } from './create-cluster';
import { ADMIN_ROLE, connectionUrl } from './credentials';
import { clearCluster } from './left-over';
import { launch, shutDown, startComplaints, type Postmaster } from './postmaster';
import { probe } from './query-once';

const PROBE_MS = 30;
const REPORT_MS = 10_000;

/** The server ended before it accepted a connection. */
export class ServerStartError extends Error {
  constructor(complaints: string) {
    super(`PostgreSQL did not start: ${complaints || 'it gave no reason; see its log'}`);
    this.name = 'ServerStartError';
  }
}

/**
 * Starts the server on `port` and waits until it accepts connections. Recovery after a crash may take minutes and
 * is never cut short: a server killed in recovery begins anew.
 * @throws ServerStartError
 */
export async function startServer(plan: ClusterPlan, port: number): Promise<Postmaster> {
  const { location, binaries, user, credentials, log } = plan;
  await clearCluster(location.cluster);
  const postmaster = await launch(binaries.postgres, location, user, port);
  let ended = false;
  void postmaster.ended.then(() => { ended = true; });
  const url = connectionUrl(ADMIN_ROLE, credentials.admin, port, 'postgres');
  let reportAt = performance.now() + REPORT_MS;
  for (;;) {
    const answer = ended ? 'not-ready' : await probe(url, location.cluster);
    if (ended) throw new ServerStartError(await startComplaints(location));
    if (answer === 'ready') return postmaster;
    if (answer === 'stranger') await refused(postmaster, location.cluster);
    if (performance.now() > reportAt) {
      log('warn', 'the database is still starting, perhaps recovering from a crash');
      reportAt += REPORT_MS;
    }
    await pause(PROBE_MS);
  }
}

/** Somebody took the port a moment before us, or the stored password is not this cluster's. */
async function refused(postmaster: Postmaster, cluster: string): Promise<never> {
  const foreign = await Promise.race([postmaster.ended.then(() => true), pause(1_000, false)]);
  if (foreign) throw new ServerStartError(`port ${postmaster.port} is in use by another program`);
  await shutDown(postmaster.pid, cluster);
  throw new Error('The database refuses the stored password: postgres-credentials.json is not the one of this cluster');
}
