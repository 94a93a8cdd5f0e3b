import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../../tools/lib/build.mjs';
import { round } from './verdict.mjs';

const seconds = (since) => round((performance.now() - since) / 1000);

/** Kills the application at random moments under load and starts it again. */
export async function killApplication({ program, clients, random }, times) {
  const recovered = [];
  const ready = [];
  for (let n = 0; n < times; n++) {
    await pause(200 + random() * 1_300);
    const began = performance.now();
    await program.end('SIGKILL');
    const next = clients.nextAcknowledgement();
    ready.push(round((await program.start()) / 1000));
    await next;
    recovered.push(seconds(began));
  }
  return { kills: times, recovered, readySeconds: ready, faults: [] };
}

/** Kills the main process of the embedded database; the application has to bring it back by itself. */
export async function killPostgres({ program, clients, random }, times) {
  const recovered = [];
  for (let n = 0; n < times; n++) {
    await pause(500 + random() * 1_500);
    const began = performance.now();
    process.kill(program.postmaster, 'SIGKILL');
    await clients.nextAcknowledgement();
    recovered.push(seconds(began));
  }
  return { kills: times, recovered, faults: program.hasEnded ? ['the application ended with its database'] : [] };
}

const FINE = new Set(['201', 'ECONNREFUSED']);

/** Ends the application in order under load: whatever reached it is answered, whole and with 2xx. */
export async function endInOrder({ program, clients, random }, times) {
  const faults = [];
  const recovered = [];
  for (let n = 0; n < times; n++) {
    await pause(500 + random() * 1_000);
    clients.forget();
    const { code, ms } = await program.end('SIGTERM');
    if (code !== 0) faults.push(`it exited with ${code}`);
    if (ms > 10_000) faults.push(`it took ${round(ms / 1000)} s to end`);
    const failed = Object.entries(clients.outcomes).filter(([outcome]) => !FINE.has(outcome));
    for (const [outcome, count] of failed) faults.push(`${count} writes under way came to "${outcome}"`);
    const began = performance.now();
    const next = clients.nextAcknowledgement();
    await program.start();
    await next;
    recovered.push(seconds(began));
  }
  return { kills: 0, recovered, faults };
}

/** A second start on the same data directory says so in plain words, and leaves the first alone. */
export async function startTwice({ program }) {
  let output = '';
  const child = program.spawn([join(ROOT, 'tools/start.mjs')], (text) => (output += text));
  const code = await new Promise((resolve) => { child.once('exit', resolve); });
  const faults = [];
  if (code === 0 || code === null) faults.push(`the second one exited with ${code}`);
  if (!/in use by another Peygir process/.test(output) || / {4}at /.test(output)) faults.push(`it printed: ${output}`);
  if (!(await program.isReady())) faults.push('the first one is not ready any more');
  return { kills: 0, recovered: [], faults };
}

const FROZEN_MS = 25_000;

/** Freezes every process of the database: refusals with Retry-After, alive, not ready, and well again by itself. */
export async function freezePostgres({ program, clients }) {
  const faults = [];
  const frozen = program.servers;
  clients.forget();
  const began = performance.now();
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  try {
    await pause(5_000);
    while (performance.now() - began < FROZEN_MS) {
      const asked = performance.now();
      const [live, ready] = await Promise.all(['live', 'ready'].map((name) => fetch(`${program.url}/health/${name}`)));
      if (live.status !== 200) faults.push(`liveness said ${live.status}`);
      if (ready.status !== 503) faults.push(`readiness said ${ready.status}`);
      if (performance.now() - asked > 4_000) faults.push('health took more than 4 s to answer');
      await Promise.all([live.arrayBuffer(), ready.arrayBuffer()]);
      await pause(1_000);
    }
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  }
  const thawed = performance.now();
  const during = { ...clients.outcomes };
  if (!during['503']) faults.push(`nobody was refused with 503 and Retry-After: ${JSON.stringify(during)}`);
  for (const outcome of Object.keys(during)) if (!['201', '503'].includes(outcome)) faults.push(`"${outcome}" came during the freeze`);
  await clients.nextAcknowledgement();
  while (!(await program.isReady())) await pause(100);
  return { kills: 0, recovered: [seconds(thawed)], faults, during };
}
