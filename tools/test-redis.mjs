/** `npm run test:redis [jest arguments]`: runs the suites that need Redis against a server of their own, and stops it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './lib/free-port.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const START_MS = 10_000;

if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).error) {
  process.stderr.write('These tests need the program redis-server, which was not found.\n'
    + 'On Debian and Ubuntu: apt-get install redis-server (a running service is not needed).\n');
  process.exit(2);
}

async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function startRedis(folder) {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  const end = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null || performance.now() > end) throw new Error('redis-server did not start.');
    await pause(20);
  }
  return { server, url: `redis://127.0.0.1:${port}` };
}

const folder = mkdtempSync(join(tmpdir(), 'peygir-redis-'));
let server;
try {
  const redis = await startRedis(folder);
  server = redis.server;
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const run = spawn(process.execPath, [jest, '--config', join(root, 'test/redis/jest.config.cjs'), ...process.argv.slice(2)], {
    cwd: root, stdio: 'inherit', env: { ...process.env, PEYGIR_TEST_REDIS_URL: redis.url },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
  const [code] = await once(run, 'exit');
  process.exitCode = code ?? 1;
} finally {
  if (server && server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}
