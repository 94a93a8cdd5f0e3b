// The built program on an empty data directory: ready, takes a complaint, lets the customer see it, ends in order.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from './lib/build.mjs';
import { freePort } from './lib/free-port.mjs';

const READY_WITHIN_MS = 90_000;
const STOPPED_WITHIN_MS = 15_000;

async function untilReady(url, child) {
  for (const deadline = performance.now() + READY_WITHIN_MS; performance.now() < deadline; await wait(100)) {
    assert.equal(child.exitCode, null, 'it ended before it was ready');
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`it was not ready within ${READY_WITHIN_MS} ms`);
}

async function fileAndTrack(url) {
  const complaint = {
    kind: 'complaint', subject: 'The kettle leaks', description: 'It has leaked from the first day.',
    contact: { name: 'Sara', email: 'sara@example.com', locale: 'en' },
  };
  const filed = await fetch(`${url}/api/portal/complaints`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(complaint),
  });
  const receipt = await filed.json();
  assert.equal(filed.status, 201, JSON.stringify(receipt));
  assert.match(receipt.reference, /^C-[2-9A-Z]{8}$/);
  const tracked = await fetch(`${url}/api/portal/complaints/${receipt.reference}`, { headers: { 'x-tracking-token': receipt.trackingToken } });
  assert.equal(tracked.status, 200);
  assert.equal((await tracked.json()).subject, complaint.subject);
}

const dataDir = mkdtempSync(join(tmpdir(), 'peygir-smoke-'));
const port = await freePort();
const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port), PEYGIR_DATA_DIR: dataDir, PEYGIR_SEED: 'none', MAIL_LISTEN_PORT: '0' },
});
const ended = once(child, 'exit');
try {
  await untilReady(`http://127.0.0.1:${port}`, child);
  await fileAndTrack(`http://127.0.0.1:${port}`);
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  const [code, signal] = await ended;
  clearTimeout(late);
  assert.equal(code, 0, `SIGTERM ended it with ${signal ?? code}`);
  console.log('Smoke: started, took a complaint, showed it, ended in order.');
} catch (error) {
  console.error(`Smoke: ${error.message}`);
  process.exitCode = 1;
} finally {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
