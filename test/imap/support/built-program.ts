import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../support/free-port';

const MAIN = join(__dirname, '../../../dist/main.js');
const HOOK = join(__dirname, 'crash-hook.cjs');

/** The built program with its own database and files, to be killed at a point of its work and started again. */
export class BuiltProgram {
  private readonly folder = mkdtempSync(join(tmpdir(), 'peygir-killed-'));
  private readonly dataDir = join(this.folder, 'data');
  private child?: ChildProcess;
  private output = '';

  constructor(private readonly env: Record<string, string>) {
    // The database server runs as a user of its own when we are root.
    chmodSync(this.folder, 0o755);
  }

  async start(crash: { at: string; after: number } | null = null): Promise<void> {
    const hook = crash ? { CRASH_AT: crash.at, CRASH_AFTER: String(crash.after) } : {};
    this.child = spawn(process.execPath, ['--require', HOOK, MAIN], {
      env: {
        PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', PORT: String(await freePort()), PEYGIR_DATA_DIR: this.dataDir, PEYGIR_SEED: 'none', PEYGIR_RATE_LIMITS: 'off',
        MAIL_LISTEN_PORT: '0', LOG_LEVEL: 'warn', ...this.env, ...hook,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => { this.output += text; });
  }

  /** How it ended, or null after this time. Milliseconds. */
  async ended(withinMs: number): Promise<NodeJS.Signals | number | null> {
    const child = this.child!;
    if (child.exitCode === null && child.signalCode === null) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), withinMs);
      await once(child, 'exit', { signal: late.signal }).catch(() => undefined);
      clearTimeout(timer);
    }
    return child.signalCode ?? child.exitCode;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get said(): string {
    return this.output.slice(-4_000);
  }

  async query<R extends object>(sql: string): Promise<R[]> {
    const { app } = JSON.parse(readFileSync(join(this.dataDir, 'postgres-credentials.json'), 'utf8')) as { app: string };
    const port = readFileSync(join(this.dataDir, 'postgres-port'), 'utf8').trim();
    const client = new Client({ connectionString: `postgres://peygir:${app}@127.0.0.1:${port}/peygir`, connectionTimeoutMillis: 5_000 });
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended(10_000);
  }

  /** Ends it in order, with its database; one that was killed is started once more for that. */
  async remove(): Promise<void> {
    if (!this.isRunning && existsSync(join(this.dataDir, 'postgres/data/postmaster.pid'))) await this.start();
    while (this.isRunning && !this.output.includes('Peygir is ready')) await new Promise((resolve) => { setTimeout(resolve, 50); });
    this.child?.kill('SIGTERM');
    await this.ended(20_000);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
