import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const MB = 1024 * 1024;
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks every 10 ms from a thread of its own how long an answer of this process takes. */
const PROBE = `
const { workerData, parentPort } = require('node:worker_threads');
const { get } = require('node:http');
(function ask() {
  const began = performance.now();
  get(workerData, (answer) => { answer.resume(); answer.on('end', () => { parentPort.postMessage(performance.now() - began); setTimeout(ask, 10); }); }).on('error', () => setTimeout(ask, 10));
})();`;

async function probe() {
  const server = createServer((_, answer) => answer.end('ok'));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const took = [];
  const worker = new Worker(PROBE, { eval: true, workerData: `http://127.0.0.1:${server.address().port}/` });
  worker.on('message', (ms) => took.push(ms));
  return async () => {
    await worker.terminate();
    server.close();
    const sorted = took.sort((one, two) => one - two);
    return { asked: sorted.length, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), worst: sorted.at(-1) ?? 0 };
  };
}

/** Resident memory of the children now, in MB. */
function childrenMb() {
  try {
    const ids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Math.max(0, ...ids.map((id) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024));
  } catch {
    return 0;
  }
}

/** Reads one message as the program does; the answer says how it ended. */
async function handle(mail, pool, raw) {
  try {
    const read = await pool.parse(raw);
    await pool.visibleReply(read.text.slice(0, 200_000), read.html?.slice(0, 1_000_000) ?? null);
    mail.parseBounce(read);
    if (read.html) await pool.sanitizeHtml(read.html.slice(0, 1_000_000), {});
    return 'done';
  } catch (error) {
    return error instanceof mail.MailParseError ? error.code : `untyped ${error?.message}`;
  }
}

/** Sends named messages through the real child pool and measures. `storm`: `[name, () => Buffer]` in order. */
export async function runStorm(mail, storm) {
  const pool = new mail.MailParsePool();
  const finish = await probe();
  const seen = { outcomes: {}, slowest: [], parentMb: 0, childMb: 0 };
  const watch = setInterval(() => {
    seen.parentMb = Math.max(seen.parentMb, process.memoryUsage.rss() / MB);
    seen.childMb = Math.max(seen.childMb, childrenMb());
  }, 50);
  const began = performance.now();
  for (const [name, build] of storm) {
    const raw = build();
    const started = performance.now();
    const outcome = await handle(mail, pool, raw);
    seen.outcomes[outcome] = (seen.outcomes[outcome] ?? 0) + 1;
    seen.slowest.push({ name, outcome, ms: Math.round(performance.now() - started) });
    if (seen.slowest.length > 200) seen.slowest = top(seen.slowest);
  }
  clearInterval(watch);
  const latency = await finish();
  await pool.close();
  return { ...seen, slowest: top(seen.slowest), seconds: (performance.now() - began) / 1000, latency };
}

const top = (list) => list.sort((one, two) => two.ms - one.ms).slice(0, 12);

export function printStorm({ outcomes, slowest, parentMb, childMb, seconds, latency }) {
  console.log(`outcomes                           ${JSON.stringify(outcomes)} in ${seconds.toFixed(1)} s`);
  console.log(`most memory                        child ${childMb.toFixed(0)} MB, parent ${parentMb.toFixed(0)} MB`);
  console.log(`answers of the parent meanwhile    ${latency.asked}: p50 ${latency.p50.toFixed(1)} ms, p99 ${latency.p99.toFixed(1)} ms, worst ${latency.worst.toFixed(0)} ms`);
  for (const { name, outcome, ms } of slowest) console.log(`  ${String(ms).padStart(6)} ms  ${outcome.padEnd(18)} ${name}`);
}
