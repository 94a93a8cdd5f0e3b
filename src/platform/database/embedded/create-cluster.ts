import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries';
import { hasCluster, type ClusterLocation } from './cluster-location';
import { ADMIN_ROLE, type Credentials } from './credentials';
import { syncDirectory } from './durable-file';
import type { Log } from './options';
import { giveTo, runTool } from './run-as';
import type { ServerUser } from './server-user';

const WORK_PREFIX = 'init-';

/**
 * Character classes for pg_trgm and text search come from the C library: with plain "C" every letter outside ASCII
 * would be no letter at all, and searching Persian would find nothing. Comparing and case come from the server.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

export interface ClusterPlan {
  location: ClusterLocation;
  binaries: Binaries;
  user: ServerUser;
  credentials: Credentials;
  log: Log;
  /** False for clusters that are thrown away. */
  durable: boolean;
}

/**
 * Creates the cluster if there is none. It is made beside its place and renamed when complete, so an interrupted
 * attempt leaves only a folder that the next one removes, together with its own.
 * @throws when a cluster of another major version is there
 */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  await removeUnfinished(plan.location.area);
  if (await hasCluster(plan.location)) return checkVersion(plan);
  const work = await fs.mkdtemp(path.join(plan.location.area, WORK_PREFIX));
  await giveTo(plan.user, work);
  await initialise(plan, work);
  await fs.rename(path.join(work, 'data'), plan.location.cluster);
  if (plan.durable) await syncDirectory(plan.location.area);
  // Once more: an initdb that a killed start left behind has noticed by now that its folder is gone.
  await removeUnfinished(plan.location.area);
  plan.log('info', 'database cluster created', { directory: plan.location.cluster });
}

async function initialise(plan: ClusterPlan, work: string): Promise<void> {
  const passwordFile = path.join(work, 'password');
  await fs.writeFile(passwordFile, plan.credentials.admin, { mode: 0o600 });
  await giveTo(plan.user, passwordFile);
  let failure: unknown;
  for (const ctype of CTYPES) {
    try {
      await runTool(plan.user, plan.binaries.initdb, initdbArgs(work, passwordFile, ctype, plan.durable), work);
      if (ctype === 'C') plan.log('warn', 'this system has no UTF-8 locale: similar words are found for ASCII letters only');
      return;
    } catch (error) {
      failure = error;
      if (!String(error).includes('locale')) break;
    }
  }
  throw failure;
}

function initdbArgs(work: string, passwordFile: string, ctype: string, durable: boolean): string[] {
  return [
    '--pgdata', path.join(work, 'data'), '--username', ADMIN_ROLE, '--pwfile', passwordFile, '--auth', 'scram-sha-256',
    '--encoding', 'UTF8', '--locale', 'C', '--lc-ctype', ctype, '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8',
    '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']),
  ];
}

/** A killed start may have left an `initdb` that still writes there; what cannot be removed now is removed next time. */
async function removeUnfinished(area: string): Promise<void> {
  for (const name of await fs.readdir(area)) {
    if (name.startsWith(WORK_PREFIX)) await fs.rm(path.join(area, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function checkVersion({ location, binaries }: ClusterPlan): Promise<void> {
  const major = (await fs.readFile(path.join(location.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (major === binaries.version.split('.')[0]) return;
  throw new Error(`The database in ${location.cluster} was made by PostgreSQL ${major}, this is ${binaries.version}: `
    + 'back it up with the version that made it and restore it into an empty data directory');
}
