/**
 * Measures the built application over loopback as a user starts it, and PostgreSQL alone with the same rows in the same run.
 *   npm run bench -- --tickets 100000 [--count 6000] [--runs 3] [--json bench.json]
 *   npm run bench -- --only sla    calendar arithmetic and the sweep alone, which stand at the end of a full run too
 * Timings never fail anything: machines are noisy, so look at medians and ratios.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { databaseUrl, PASSWORD, startApp } from './bench/app.mjs';
import { drive, httpClient, medianRun } from './bench/load.mjs';
import { asOneStatement, asTransaction, learnComplaint } from './bench/raw.mjs';
import { seed } from './bench/seed.mjs';
import { benchSla } from './bench/sla-report.mjs';
import { bareServer, makeYardstickTable, sixInserts } from './bench/yardstick.mjs';
import { ensureBuilt } from './lib/build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: { tickets: { type: 'string', default: '10000' }, count: { type: 'string', default: '6000' }, runs: { type: 'string', default: '3' }, json: { type: 'string' }, only: { type: 'string' } },
});
const [tickets, count, runs] = [Number(options.tickets), Number(options.count), Number(options.runs)];
if (options.only !== undefined && options.only !== 'sla') throw new Error(`--only knows sla, not ${options.only}.`);
if (options.only === 'sla') {
  await ensureBuilt(['server']);
  const figures = await benchSla(root);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exit();
}
const CLIENTS = 8;
/** Calls before counting: V8 optimises what is used, and a server that runs for weeks has done so. */
const WARM_UP = 2_000;
const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

const complaint = (n) => ({
  kind: 'complaint', subject: n % 2 ? `Parcel was late ${n}` : `بسته دیر رسید ${n}`,
  description: n % 2 ? 'My order has not arrived and nobody gives me a clear answer.' : 'سفارش من هنوز نرسیده و کسی پاسخ روشنی نمی‌دهد.',
  product: 'Kettle', orderRef: `N-${n}`, contact: { name: `Customer ${n}`, email: `load-${randomUUID()}@bench.test`, locale: n % 2 ? 'en' : 'fa' },
});

async function file(http, n) {
  const answer = await http.send('POST', '/api/portal/complaints', { headers: { ...SAME_ORIGIN, 'idempotency-key': randomUUID() }, body: complaint(n) });
  if (answer.status !== 201) throw new Error(`intake answered ${answer.status}: ${answer.text()}`);
  return answer;
}

/** An administrator by the set-up code, and a session cookie. */
async function setUp(app) {
  const code = /set-up code\s+(\S+)/.exec(app.output())?.[1];
  const answer = await fetch(`${app.origin}/api/setup`, {
    method: 'POST', headers: { ...SAME_ORIGIN, 'content-type': 'application/json' },
    body: JSON.stringify({ code, email: 'bench@staff.test', name: 'Bench', password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`set-up answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

async function measure(name, work, { calls = count, target }) {
  await drive({ clients: CLIENTS, count: Math.min(WARM_UP, calls), work });
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await drive({ clients: CLIENTS, count: calls, work }));
  const median = medianRun(all);
  process.stdout.write(`  ${name}: ${median.perSecond.toFixed(0)}/s\n`);
  return { name, target, ...median, all: all.map((run) => Math.round(run.perSecond)) };
}

/** The machine itself, so that figures of different days can be compared. */
async function measureMachine(pool) {
  const bare = await bareServer();
  const http = bare.http(CLIENTS);
  try {
    await makeYardstickTable(pool[0]);
    return [
      await measure('yardstick: bare Node HTTP', () => http.send('GET', '/', {}), { calls: count * 2 }),
      await measure('yardstick: six short inserts in a transaction', (_, client) => sixInserts(pool[client]), {}),
    ];
  } finally {
    http.close();
    bare.stop();
  }
}

/** PostgreSQL alone: the same rows, eight connections. */
async function measureRaw(name, pool, work, target) {
  return measure(name, async (_, client) => work(pool[client]), { target });
}

const memoryMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

function print(results) {
  const cell = (value, width) => String(value).padStart(width);
  process.stdout.write(`\n${'work'.padEnd(46)}${cell('per s', 9)}${cell('p50 ms', 9)}${cell('p95 ms', 9)}${cell('p99 ms', 9)}  target\n`);
  for (const { name, perSecond, p50, p95, p99, target } of results) {
    process.stdout.write(`${name.padEnd(46)}${cell(perSecond.toFixed(0), 9)}${[p50, p95, p99].map((ms) => cell(ms.toFixed(2), 9)).join('')}  ${target ?? ''}\n`);
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'peygir-bench-'));
chmodSync(dataDir, 0o755);
let app;
const connections = [];
try {
  await ensureBuilt(['server', 'web']);
  app = await startApp(root, dataDir, { PEYGIR_ROLE: 'web' });
  const cookie = await setUp(app);
  const first = httpClient(app.origin, CLIENTS);
  const reference = JSON.parse((await file(first, 1)).text()).reference;
  first.close();

  const url = databaseUrl(dataDir);
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    connections.push(client);
    return client;
  };
  const pool = await Promise.all(Array.from({ length: CLIENTS }, connect));
  const rows = await learnComplaint(pool[0], reference);
  const kept = new Set((await pool[0].query('SELECT id FROM sla_policy_version UNION SELECT id FROM business_calendar_version')).rows.map((row) => row.id));
  process.stdout.write(`seeding ${tickets} tickets …\n`);
  await seed(pool[0], tickets);
  await Promise.all(connections.splice(0).map((client) => client.end()));
  await app.stop();

  app = await startApp(root, dataDir, { PEYGIR_ROLE: 'all' });
  const idleMb = memoryMb(app.pid);
  const raw = await Promise.all(Array.from({ length: CLIENTS }, connect));
  const http = httpClient(app.origin, CLIENTS);
  const staff = { headers: { cookie } };
  const ids = (await raw[0].query(`SELECT id FROM ticket WHERE status <> 'closed' ORDER BY next_due_at LIMIT 1000`)).rows.map((row) => row.id);
  const get = async (path) => {
    const answer = await http.send('GET', path, staff);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text()}`);
  };

  const results = [
    ...(await measureMachine(raw)),
    await measure('queue page, 50 by deadline', () => get('/api/tickets?view=all&limit=50'), { target: '>= 1,500/s, p95 <= 12 ms' }),
    await measure('ticket data', (n) => get(`/api/tickets/${ids[n % ids.length]}`), { target: '>= 1,000/s, p95 <= 20 ms' }),
    await measure('ticket timeline', (n) => get(`/api/tickets/${ids[n % ids.length]}/timeline`), { target: '>= 1,000/s, p95 <= 20 ms' }),
    await measure('file a complaint over HTTP', (n) => file(http, n), { target: '>= 1,000/s, p99 <= 30 ms' }),
    await measureRaw(`PostgreSQL alone, one statement (${rows.length} rows)`, raw, (client) => asOneStatement(client, rows, kept)),
    await measureRaw(`PostgreSQL alone, transaction (${rows.length} rows)`, raw, (client) => asTransaction(client, rows, kept)),
  ];
  const waiting = Number((await raw[0].query(`SELECT count(*) AS n FROM job WHERE state <> 'dead'`)).rows[0].n);
  const sent = Number((await raw[0].query(`SELECT count(*) AS n FROM delivery`)).rows[0].n);
  print(results);
  const rate = (name) => results.find((result) => result.name.startsWith(name)).perSecond;
  const summary = {
    tickets, intakeToTransaction: rate('file a complaint') / rate('PostgreSQL alone, transaction'),
    intakeToStatement: rate('file a complaint') / rate('PostgreSQL alone, one'), idleMb, busyMb: memoryMb(app.pid), jobsWaiting: waiting, deliveries: sent,
  };
  process.stdout.write(`\nintake / raw transaction ${summary.intakeToTransaction.toFixed(2)} (target >= 0.4), / one statement ${summary.intakeToStatement.toFixed(2)}; ` +
    `memory idle ${idleMb.toFixed(0)} MB, after ${summary.busyMb.toFixed(0)} MB; jobs waiting ${waiting}, mails written ${sent}\n`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ summary, results }, null, 2)}\n`);
  http.close();
} finally {
  await Promise.all(connections.splice(0).map((client) => client.end().catch(() => undefined)));
  await app?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
await benchSla(root);
