import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../../tools/lib/build.mjs';
import { freePort } from '../../tools/lib/free-port.mjs';

const READY_WITHIN_MS = 120_000;
const ENDED_WITHIN_MS = 20_000;

/** The built application on a data directory of its own, to be killed and started again at the same address. */
export class Program {
  #output = '';
  #child;

  constructor(port, env) {
    // Others may pass through: the database server runs as a user of its own when we are root.
    this.folder = mkdtempSync(join(tmpdir(), 'peygir-chaos-'));
    chmodSync(this.folder, 0o755);
    this.dataDir = join(this.folder, 'data');
    this.url = `http://127.0.0.1:${port}`;
    this.env = {
      PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', PORT: String(port), PEYGIR_DATA_DIR: this.dataDir, PEYGIR_SEED: 'none',
      PEYGIR_RATE_LIMITS: 'off', MAIL_LISTEN_PORT: '0', LOG_LEVEL: 'warn', MAIL_DOMAIN_PER_MINUTE: '100000', ...env,
    };
  }

  static async prepare(env) {
    return new Program(await freePort(), env);
  }

  /** Starts and does not wait. */
  launch() {
    this.#child = this.spawn([join(ROOT, 'dist/main.js')], (text) => (this.#output += text));
  }

  /** Another process of ours with the same settings. */
  spawn(args, onOutput) {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    return child;
  }

  /** @returns milliseconds until it was ready. @throws Error with what it printed when it is not in time. */
  async start() {
    const began = performance.now();
    this.launch();
    while (!(await this.isReady())) {
      if (this.hasEnded || performance.now() - began > READY_WITHIN_MS) throw new Error(`The application did not become ready. It printed:\n${this.#output}`);
      await pause(50);
    }
    return performance.now() - began;
  }

  async isReady() {
    const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.arrayBuffer();
    return answer?.ok === true;
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** @returns exit code (null after a kill) and the milliseconds that the end took. */
  async end(signal) {
    const began = performance.now();
    if (!this.hasEnded) {
      const ended = once(this.#child, 'exit');
      this.#child.kill(signal);
      const late = setTimeout(() => this.#child.kill('SIGKILL'), ENDED_WITHIN_MS);
      await ended;
      clearTimeout(late);
    }
    return { code: this.#child.exitCode, ms: performance.now() - began };
  }

  /** The database server's main process. */
  get postmaster() {
    return Number(readFileSync(join(this.dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The database server's main process and all its children. */
  get servers() {
    const { postmaster } = this;
    const parentOf = (pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      } catch {
        return undefined; // ended meanwhile
      }
    };
    return [postmaster, ...readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => parentOf(pid) === postmaster)];
  }

  get databaseUrl() {
    const { app } = JSON.parse(readFileSync(join(this.dataDir, 'postgres-credentials.json'), 'utf8'));
    return `postgres://peygir:${app}@127.0.0.1:${readFileSync(join(this.dataDir, 'postgres-port'), 'utf8').trim()}/peygir`;
  }

  get output() {
    return this.#output;
  }

  /** Ends it in order, with its database, and removes everything. A killed one is started once more for that. */
  async dispose() {
    if (this.hasEnded && existsSync(join(this.dataDir, 'postgres/data/postmaster.pid'))) await this.start();
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
