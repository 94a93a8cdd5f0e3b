import { spawn, spawnSync } from 'node:child_process';
import { promises as fs } from 'node:fs';
import type { ServerUser } from './server-user';

/** Server tools see none of the application's environment: it may hold secrets, and PG* variables would redirect them. */
export const SERVER_ENV: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const identity = (user: ServerUser) => (user.uid === undefined ? {} : { uid: user.uid, gid: user.gid });

/** Spawn options that switch to the user; Node drops supplementary groups on the way. */
export function spawnAs(user: ServerUser, cwd: string) {
  return { ...identity(user), cwd, env: SERVER_ENV };
}

/** True when the user can start the program. */
export function canExecute(user: ServerUser, program: string): boolean {
  return spawnSync(program, ['--version'], { ...spawnAs(user, '/'), stdio: 'ignore' }).status === 0;
}

/** True when the user can get into the directory and write there. */
export function canWriteIn(user: ServerUser, directory: string): boolean {
  const script = 'cd -- "$1" && test -w .';
  return spawnSync('/bin/sh', ['-c', script, 'sh', directory], { ...spawnAs(user, '/'), stdio: 'ignore' }).status === 0;
}

/** Runs a tool to its end. Rejects with what it wrote to stderr when it fails. */
export function runTool(user: ServerUser, program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnAs(user, cwd), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr!.setEncoding('utf8').on('data', (chunk: string) => { complaint += chunk; });
    child.once('error', reject);
    child.once('close', (code, signalName) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} failed (${signalName ?? `exit code ${code}`}): ${complaint.trim()}`));
    });
  });
}

/** Gives a path to the user, when there is another user to give it to. Links are not followed: that user may have planted one. */
export async function giveTo(user: ServerUser, target: string): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await fs.lchown(target, user.uid, user.gid);
}
