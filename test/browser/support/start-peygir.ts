import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../support/free-port';

const ROOT = join(__dirname, '../../..');
/** Milliseconds. The first start makes a database cluster. */
const READY_WITHIN = 90_000;
const STOPPED_WITHIN = 20_000;

export interface StartOptions {
  /** On top of the test's own: a free port, a temporary data directory, a demonstration company. */
  env?: Record<string, string>;
  /** Keeps the data of an earlier start; otherwise a new directory, removed at `stop()`. */
  dataDir?: string;
}

/** The built application as a process of its own. */
export interface RunningPeygir {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Password of `agent@demo.test`, `manager@demo.test` and `admin@demo.test`. */
  readonly password: string;
  /** Everything it printed until now. */
  output(): string;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number>;
}

/** @throws Error with everything the process printed, when it ends or is not ready in time */
export async function startPeygir({ env = {}, dataDir }: StartOptions = {}): Promise<RunningPeygir> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'peygir-browser-'));
  const port = env.PORT ?? String(await freePort());
  const password = env.PEYGIR_DEMO_PASSWORD ?? 'a demonstration password';
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC',
      PORT: port, PEYGIR_DATA_DIR: folder, PEYGIR_SEED: 'demo', PEYGIR_DEMO_PASSWORD: password, MAIL_LISTEN_PORT: '0', LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<number> => {
    const code = await end(child);
    if (!dataDir) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  try {
    await ready(url, child);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}; it printed:\n${output}`, { cause: error });
  }
  return { url, pid: child.pid!, dataDir: folder, password, output: () => output, stop };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_WITHIN;
  let last = 'nothing';
  while (performance.now() < deadline) {
    if (hasEnded(child)) throw new Error(`The application ended with ${child.signalCode ?? child.exitCode} before it was ready`);
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch((error: Error) => error);
    if (answer instanceof Response && answer.ok) return;
    last = answer instanceof Response ? await answer.text() : String(answer.cause ?? answer);
    await wait(100);
  }
  throw new Error(`The application was not ready after ${READY_WITHIN} ms; /health/ready said: ${last}`);
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The exit code after SIGTERM; -1 when it had to be killed. */
async function end(child: ChildProcess): Promise<number> {
  if (hasEnded(child)) return child.exitCode ?? -1;
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
  await ended;
  clearTimeout(timer);
  return child.exitCode ?? -1;
}
