import { promises as fs } from 'node:fs';
import path from 'node:path';
import { acquireAppLock, type AppLock } from './app-lock';
import { prepareBinaries } from './binaries';
import { choosePort } from './choose-port';
import { hasCluster, knownLocation, prepareLocation } from './cluster-location';
import { ensureCluster, type ClusterPlan } from './create-cluster';
import { ADMIN_ROLE, APP_DATABASE, APP_ROLE, connectionUrl, loadCredentials } from './credentials';
import { readIfThere, writeDurably } from './durable-file';
import { adoptOrEnd } from './left-over';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './options';
import { shutDown, type Postmaster } from './postmaster';
import { provision } from './provision';
import { currentSettings, renderSettings, writeSettings } from './server-settings';
import { chooseServerUser } from './server-user';
import { ServerStartError, startServer } from './start-server';
import { Supervisor } from './supervisor';

const SYSTEM_DIR = '/var/lib/peygir';
const START_ATTEMPTS = 5;

/**
 * Starts, or takes over, the application's own PostgreSQL and keeps it running. The first start creates the cluster.
 * @throws DataDirectoryInUseError when another process works on the data directory
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await makeDataDir(options.dataDir);
  const locks = [await acquireAppLock(dataDir)];
  try {
    const plan = await planCluster(dataDir, options, locks);
    const postmaster = await bringUp(plan, dataDir, options);
    await provision(plan.credentials, postmaster.port).catch(async (error: unknown) => {
      await shutDown(postmaster.pid, plan.location.cluster);
      throw error;
    });
    options.log('info', 'database ready', { port: postmaster.port, pid: postmaster.pid, directory: plan.location.cluster });
    return supervise(plan, postmaster, locks);
  } catch (error) {
    await releaseAll(locks);
    throw error;
  }
}

/** As root others may pass through, not list: the server's own user has to get to its folder. */
async function makeDataDir(dataDir: string): Promise<string> {
  await fs.mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return fs.realpath(dataDir);
}

async function planCluster(dataDir: string, options: EmbeddedPostgresOptions, locks: AppLock[]): Promise<ClusterPlan> {
  const systemDir = options.systemDir ?? SYSTEM_DIR;
  const known = await knownLocation(dataDir);
  const user = await chooseServerUser(await hasCluster(known) ? known.cluster : undefined, options.log);
  const location = await prepareLocation(known, dataDir, user, systemDir);
  // A copied data directory points to the same cluster as its original.
  if (path.dirname(location.area) !== dataDir) locks.push(await acquireAppLock(location.area));
  const binaries = await prepareBinaries(user, user.uid === undefined ? dataDir : systemDir);
  const credentials = await loadCredentials(dataDir, await hasCluster(location));
  return { location, binaries, user, credentials, log: options.log, durable: options.settings?.fsync !== 'off' };
}

async function bringUp(plan: ClusterPlan, dataDir: string, options: EmbeddedPostgresOptions): Promise<Postmaster> {
  await ensureCluster(plan);
  const { cluster } = plan.location;
  const settings = renderSettings(plan.location, plan.binaries.version, options.settings);
  const unchanged = await currentSettings(plan.location) === settings;
  const urlAt = (port: number) => connectionUrl(ADMIN_ROLE, plan.credentials.admin, port, 'postgres');
  const adopted = await adoptOrEnd(cluster, unchanged, urlAt);
  if (adopted) plan.log('info', 'took over the database server of an earlier run', { pid: adopted.pid });
  else await writeSettings(plan.location, settings, plan.user);
  const portFile = path.join(dataDir, 'postgres-port');
  const wishes = [options.port, Number(await readIfThere(portFile)) || undefined];
  const postmaster = adopted ?? await startOnSomePort(plan, wishes);
  await writeDurably(portFile, `${postmaster.port}\n`, 0o644);
  return postmaster;
}

/** Between choosing a port and listening on it another program may come first. */
async function startOnSomePort(plan: ClusterPlan, wishes: (number | undefined)[]): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(plan, await choosePort(wishes));
    } catch (error) {
      if (attempt >= START_ATTEMPTS || !(error instanceof ServerStartError)) throw error;
      plan.log('warn', 'the database server did not start and is tried again', { error: error.message });
    }
  }
}

function supervise(plan: ClusterPlan, postmaster: Postmaster, locks: AppLock[]): EmbeddedPostgres {
  const supervisor = new Supervisor(postmaster, plan.location.cluster, (port) => startServer(plan, port), plan.log);
  const { admin, app } = plan.credentials;
  return {
    url: connectionUrl(APP_ROLE, app, postmaster.port, APP_DATABASE),
    adminUrl: connectionUrl(ADMIN_ROLE, admin, postmaster.port, 'postgres'),
    port: postmaster.port,
    get pid() { return supervisor.pid; },
    onRestart: (cb) => supervisor.onRestart(cb),
    stop: async () => {
      await supervisor.stop();
      await releaseAll(locks);
    },
  };
}

async function releaseAll(locks: AppLock[]): Promise<void> {
  for (const lock of locks) await lock.release();
}
