import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What the application process said: it runs, or it was refused. */
export interface AppAnswer { url: string; pid: number; port: number; error?: string; message?: string; owner?: number }
export interface AppProcess { child: ChildProcess; answer: AppAnswer }
export interface AppOptions { dataDir: string; port?: number; settings?: Record<string, string> }

const SCRIPT = path.join(__dirname, 'app-process.cjs');

/** Starts an application process without waiting for its answer. */
export function spawnApp(options: AppOptions, user?: { uid: number; gid: number }): ChildProcess {
  return spawn(process.execPath, [SCRIPT, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'], ...user });
}

/** Starts an application process on a data directory and waits until it runs or is refused. */
export async function runApp(options: AppOptions, user?: { uid: number; gid: number }): Promise<AppProcess> {
  const child = spawnApp(options, user);
  const lines = createInterface({ input: child.stdout! });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => ['{"error":"exited without an answer"}'])]);
  return { child, answer: JSON.parse(line as string) as AppAnswer };
}

/** Ends an application process and waits for it; does nothing to one that has ended. */
export async function endApp(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
