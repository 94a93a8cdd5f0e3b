import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../lib/free-port.mjs';

export const PASSWORD = 'measured twice and cut once';

/** The built application as a user starts it, on a folder of its own; ready when this answers. */
export async function startApp(root, dataDir, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), MAIL_LISTEN_PORT: '0', PEYGIR_DATA_DIR: dataDir, PEYGIR_SEED: 'none', PEYGIR_RATE_LIMITS: 'off', LOG_LEVEL: 'error', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The application ended with ${child.exitCode}.\n${output}`);
    const ready = await fetch(`${origin}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    await wait(100);
  }
  return {
    origin, pid: child.pid, output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The address of the embedded database that the application runs in this folder. */
export function databaseUrl(dataDir) {
  const { app } = JSON.parse(readFileSync(join(dataDir, 'postgres-credentials.json'), 'utf8'));
  const port = readFileSync(join(dataDir, 'postgres-port'), 'utf8').trim();
  return `postgres://peygir:${encodeURIComponent(app)}@127.0.0.1:${port}/peygir`;
}


/** A data directory for the time of the work; the server's own user must be able to enter it. */
export async function onFolderOfItsOwn(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'peygir-bench-'));
  chmodSync(dataDir, 0o755);
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
