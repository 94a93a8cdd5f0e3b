import { createHash, randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { readIfThere, writeDurably } from './durable-file';
import { canWriteIn, giveTo } from './run-as';
import type { ServerUser } from './server-user';

/** Where a cluster lives: `area` belongs to the server's user and holds `cluster` (PGDATA) and `log`. Real paths. */
export interface ClusterLocation { area: string; cluster: string; log: string }

/** Names the area when it is not inside the data directory. */
const POINTER = 'postgres-location';

const at = (area: string): ClusterLocation => ({ area, cluster: path.join(area, 'data'), log: path.join(area, 'log') });

export const hasCluster = ({ cluster }: ClusterLocation): Promise<boolean> =>
  readIfThere(path.join(cluster, 'PG_VERSION')).then((version) => version !== undefined);

/** The place an earlier start decided on, or the usual one: `<data dir>/postgres`. */
export async function knownLocation(dataDir: string): Promise<ClusterLocation> {
  const pointed = (await readIfThere(path.join(dataDir, POINTER)))?.trim();
  if (!pointed) return at(path.join(dataDir, 'postgres'));
  try {
    return at(await fs.realpath(pointed));
  } catch {
    // An empty database in its place would look like every complaint had vanished.
    throw new Error(`The database of ${dataDir} is gone: it was in ${pointed}. `
      + `Restore it, or remove ${path.join(dataDir, POINTER)} to begin anew`);
  }
}

/**
 * Makes the place ready for the server's user. As root, a data directory this user cannot reach (under somebody's
 * home, on a file system without owners) leaves the cluster in `systemDir`, and a pointer to it in the data directory.
 */
export async function prepareLocation(
  known: ClusterLocation, dataDir: string, user: ServerUser, systemDir: string,
): Promise<ClusterLocation> {
  if (path.dirname(known.area) === dataDir) await letPass(user, dataDir);
  if (await makeReady(known, user)) return known;
  if (await hasCluster(known)) throw new Error(`The database in ${known.cluster} cannot be reached by its user ${user.name}`);
  if (user.uid === undefined) throw new Error(`The data directory ${dataDir} is not writable`);
  for (const empty of [known.log, known.area]) await fs.rmdir(empty).catch(() => undefined);
  await fs.mkdir(systemDir, { recursive: true, mode: 0o755 });
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const area = path.join(await fs.realpath(systemDir), `${hash}-${randomBytes(4).toString('hex')}`);
  if (!(await makeReady(at(area), user))) throw new Error(`Neither ${dataDir} nor ${systemDir} can be reached by ${user.name}`);
  await writeDurably(path.join(dataDir, POINTER), `${area}\n`, 0o644);
  return at(area);
}

/**
 * A data directory closed to everybody but root lets the server's group through, and only through: it can neither
 * list nor write it. Nobody's home directory is touched.
 */
async function letPass(user: ServerUser, dataDir: string): Promise<void> {
  if (user.uid === undefined || user.gid === undefined) return;
  const { mode, uid, gid } = await fs.stat(dataDir);
  const passable = (mode & 0o001) !== 0 || uid === user.uid || gid === user.gid;
  if (passable || uid !== 0 || (mode & 0o070) !== 0 || await isHome(dataDir)) return;
  await fs.chown(dataDir, uid, user.gid);
  await fs.chmod(dataDir, (mode & 0o777) | 0o010);
}

async function isHome(directory: string): Promise<boolean> {
  const users = (await readIfThere('/etc/passwd')) ?? '';
  return users.split('\n').some((line) => path.resolve(line.split(':')[5] || '/') === directory);
}

/** False when the user cannot get there or the file system does not let us give it away. */
async function makeReady({ area, log }: ClusterLocation, user: ServerUser): Promise<boolean> {
  try {
    for (const directory of [area, log]) {
      await fs.mkdir(directory, { recursive: true, mode: 0o700 });
      await giveTo(user, directory);
    }
  } catch (error) {
    if (['EPERM', 'EACCES', 'EROFS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  return canWriteIn(user, area);
}
