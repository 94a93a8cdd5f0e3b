import { spawn, type ChildProcess } from 'node:child_process';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { isAlive, servesCluster } from './process-table';
import { spawnAs } from './run-as';
import type { ServerUser } from './server-user';
import { signal, waitUntil } from './signals';
import type { ClusterLocation } from './cluster-location';

const FAST_SHUTDOWN_MS = 8_000;
const IMMEDIATE_SHUTDOWN_MS = 1_500;
const SHUTDOWN_STEPS = [['SIGINT', FAST_SHUTDOWN_MS], ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS], ['SIGKILL', IMMEDIATE_SHUTDOWN_MS]] as const;
const POLL_MS = 200;

/** The main server process, started here or found running. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/**
 * Starts the server in a session of its own: Ctrl+C at the terminal reaches the application, which drains before it
 * stops its database. Returns before connections are accepted; early complaints go to `log/start.log`.
 */
export async function launch(postgres: string, location: ClusterLocation, user: ServerUser, port: number): Promise<Postmaster> {
  const output = await fs.open(startLog(location), 'w', 0o600);
  try {
    const child = spawn(postgres, ['-D', location.cluster, '-p', String(port)], {
      ...spawnAs(user, location.cluster), detached: true, stdio: ['ignore', output.fd, output.fd],
    });
    const ended = end(child);
    await started(child);
    child.unref();
    return { pid: child.pid!, port, ended };
  } finally {
    await output.close();
  }
}

const startLog = (location: ClusterLocation) => path.join(location.log, 'start.log');

/** The last lines the server wrote before its log files took over; they name the place of those. */
export async function startComplaints(location: ClusterLocation): Promise<string> {
  const text = await fs.readFile(startLog(location), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}

const started = (child: ChildProcess) => new Promise<void>((resolve, reject) => {
  child.once('spawn', resolve);
  child.once('error', reject);
});

const end = (child: ChildProcess) => new Promise<void>((resolve) => {
  child.once('exit', () => resolve());
});

/** A server that another process started: its end can only be looked for. */
export function attach(pid: number, port: number): Postmaster {
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, POLL_MS);
    timer.unref();
  });
  return { pid, port, ended };
}

/**
 * Ends a server: fast shutdown first (clients cut off, everything written), harder when it does not come to an end.
 * A pid that went to another process meanwhile is left alone.
 */
export async function shutDown(pid: number, cluster: string): Promise<void> {
  const gone = () => !isAlive(pid) || !servesCluster(pid, cluster);
  if (gone()) return;
  for (const [name, patienceMs] of SHUTDOWN_STEPS) {
    signal(pid, name);
    // A frozen process would take note of it only when it is woken.
    signal(pid, 'SIGCONT');
    if (await waitUntil(gone, patienceMs)) return;
  }
  throw new Error(`The database server (pid ${pid}) does not end`);
}
