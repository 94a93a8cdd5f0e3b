import { execFileSync } from 'node:child_process';
import { promises as fs } from 'node:fs';
import type { Log } from './options';

/** The operating-system user that server processes run as; undefined ids mean: the user of this process. */
export interface ServerUser { name: string; uid?: number; gid?: number }

const OWN_USER = 'peygir';

/**
 * PostgreSQL refuses to run as root. As root this is, in order: the owner of a cluster that exists, `postgres`,
 * `peygir` (made when missing), and `nobody` where no user can be made.
 */
export async function chooseServerUser(existingCluster: string | undefined, log: Log): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { name: 'this user' };
  if (existingCluster) {
    const { uid, gid } = await fs.stat(existingCluster);
    if (uid !== 0) return { name: `#${uid}`, uid, gid };
  }
  const known = find('postgres') ?? find(OWN_USER) ?? create();
  if (known) return known;
  const nobody = find('nobody');
  if (!nobody) throw new Error('PostgreSQL cannot run as root and no other user exists; start as another user or set DATABASE_URL');
  log('warn', 'no user could be made for PostgreSQL; it runs as "nobody", which other programs may share');
  return nobody;
}

function find(name: string): ServerUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** `useradd` is the tool of most distributions, `adduser -S` the one of BusyBox. */
function create(): ServerUser | undefined {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', OWN_USER]],
    ['adduser', ['-S', '-D', '-H', OWN_USER]],
  ];
  for (const [tool, args] of attempts) {
    try {
      execFileSync(tool, args, { stdio: 'ignore' });
      return find(OWN_USER);
    } catch {
      continue;
    }
  }
  return undefined;
}
