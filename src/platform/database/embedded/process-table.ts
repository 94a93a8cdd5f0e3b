import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

const hasProc = process.platform === 'linux';

/** Fields of proc(5) `stat` after the command name, which itself may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** True while the number is in use, be it by a zombie or by another user's process. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True while the process can still do something: a zombie that nobody reaped counts as gone. */
export function isAlive(pid: number): boolean {
  if (!exists(pid)) return false;
  return !hasProc || !['Z', undefined].includes(statFields(pid)?.[0]);
}

/** Tells two processes apart that had the same pid one after the other; only comparable on the same machine. */
export function processStart(pid: number): string | undefined {
  if (!hasProc) return ps(pid, 'lstart');
  const ticksSinceBoot = statFields(pid)?.[19];
  return ticksSinceBoot && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}`;
}

/** The command line with its words apart; a server child shows one word, its title. */
function commandLine(pid: number): string[] {
  if (!hasProc) return ps(pid, 'command')?.split(' ') ?? [];
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Only root with CAP_SYS_PTRACE, which containers lack, may ask this about another user's process. */
function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** The name that marks the children of one cluster's server in their process titles; at most 63 bytes. */
export const clusterName = (cluster: string): string => `peygir-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;

/**
 * True when the process is a server process of `cluster` (a real path): the postmaster is known by its `-D` argument,
 * its children by their title `postgres: <cluster name>: …`, both by the directory they work in.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  const words = commandLine(pid);
  const line = words.join(' ');
  if (line.startsWith('postgres: ')) return line.startsWith(`postgres: ${clusterName(cluster)}: `) || workingDirectory(pid) === cluster;
  if (path.basename(words[0] ?? '') !== 'postgres') return false;
  return line.includes(` -D ${cluster} `) || workingDirectory(pid) === cluster;
}

/** Pids of all live server processes of a cluster, whether or not their postmaster lives. */
export function serverProcesses(cluster: string): number[] {
  return allPids().filter((pid) => servesCluster(pid, cluster) && isAlive(pid));
}

function allPids(): number[] {
  // pgrep ends with 1 when nothing matches, hence spawnSync.
  const names = hasProc ? readdirSync('/proc') : spawnSync('pgrep', ['postgres'], { encoding: 'utf8' }).stdout.split('\n');
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}
