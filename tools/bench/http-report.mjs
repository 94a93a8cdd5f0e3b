import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { databaseUrl, onFolderOfItsOwn, PASSWORD, startApp } from './app.mjs';
import { drive, httpClient, medianRun } from './load.mjs';
import { asOneStatement, asTransaction, learnComplaint } from './raw.mjs';
import { seed } from './seed.mjs';
import { bareServer, makeYardstickTable, sixInserts } from './yardstick.mjs';

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

/** @returns how to measure one kind of work: the median of `runs` runs of `count` calls. */
const measuring = ({ count, runs }) => async (name, work, target = '') => {
  await drive({ clients: CLIENTS, count: Math.min(WARM_UP, count), work });
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await drive({ clients: CLIENTS, count, work }));
  const median = medianRun(all);
  process.stdout.write(`  ${name}: ${median.perSecond.toFixed(0)}/s\n`);
  return { name, target, ...median, all: all.map((run) => Math.round(run.perSecond)) };
};

/** The machine itself, so that figures of different days can be compared. */
async function measureMachine(measure, pool) {
  const bare = await bareServer();
  const http = bare.http(CLIENTS);
  try {
    await makeYardstickTable(pool[0]);
    return [
      await measure('yardstick: bare Node HTTP', () => http.send('GET', '/', {})),
      await measure('yardstick: six short inserts in a transaction', (_, client) => sixInserts(pool[client])),
    ];
  } finally {
    http.close();
    bare.stop();
  }
}

const memoryMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

function print(results) {
  const cell = (value, width) => String(value).padStart(width);
  process.stdout.write(`\n${'work'.padEnd(46)}${cell('per s', 9)}${cell('p50 ms', 9)}${cell('p95 ms', 9)}${cell('p99 ms', 9)}  target\n`);
  for (const { name, perSecond, p50, p95, p99, target } of results) {
    process.stdout.write(`${name.padEnd(46)}${cell(perSecond.toFixed(0), 9)}${[p50, p95, p99].map((ms) => cell(ms.toFixed(2), 9)).join('')}  ${target ?? ''}\n`);
  }
}

/** What a run needs before anything is measured: an administrator, the rows of one complaint, and the tickets. */
async function prepare(root, dataDir, connect, tickets) {
  const app = await startApp(root, dataDir, { PEYGIR_ROLE: 'web' });
  try {
    const cookie = await setUp(app);
    const http = httpClient(app.origin, CLIENTS);
    const reference = JSON.parse((await file(http, 1)).text()).reference;
    http.close();
    const client = await connect();
    const rows = await learnComplaint(client, reference);
    const kept = new Set((await client.query('SELECT id FROM sla_policy_version UNION SELECT id FROM business_calendar_version')).rows.map((row) => row.id));
    process.stdout.write(`seeding ${tickets} tickets …\n`);
    await seed(client, tickets);
    await client.end();
    return { cookie, rows, kept };
  } finally {
    await app.stop();
  }
}

async function measureAll({ measure, app, pool, cookie, rows, kept }) {
  const http = httpClient(app.origin, CLIENTS);
  const { rows: open } = await pool[0].query(`SELECT id FROM ticket WHERE status <> 'closed' ORDER BY next_due_at LIMIT 1000`);
  const idOf = (n) => open[n % open.length].id;
  const get = async (path) => {
    const answer = await http.send('GET', path, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text()}`);
  };
  try {
    return [
      ...(await measureMachine(measure, pool)),
      await measure('queue page, 50 by deadline', () => get('/api/tickets?view=all&limit=50'), '>= 1,500/s, p95 <= 12 ms'),
      await measure('ticket data', (n) => get(`/api/tickets/${idOf(n)}`), '>= 1,000/s, p95 <= 20 ms'),
      await measure('ticket timeline', (n) => get(`/api/tickets/${idOf(n)}/timeline`), '>= 1,000/s, p95 <= 20 ms'),
      await measure('file a complaint over HTTP', (n) => file(http, n), '>= 1,000/s, p99 <= 30 ms'),
      await measure(`PostgreSQL alone, one statement (${rows.length} rows)`, (_, client) => asOneStatement(pool[client], rows, kept)),
      await measure(`PostgreSQL alone, transaction (${rows.length} rows)`, (_, client) => asTransaction(pool[client], rows, kept)),
    ];
  } finally {
    http.close();
  }
}

/** Intake against PostgreSQL's own limit, memory in MB, and what came of the mails. */
async function summarise(results, { app, idleMb, tickets, client }) {
  const rate = (name) => results.find((result) => result.name.startsWith(name)).perSecond;
  const count = async (from) => Number((await client.query(`SELECT count(*) AS n FROM ${from}`)).rows[0].n);
  const intake = rate('file a complaint');
  const summary = {
    tickets, intakeToTransaction: intake / rate('PostgreSQL alone, transaction'), intakeToStatement: intake / rate('PostgreSQL alone, one'),
    idleMb, busyMb: memoryMb(app.pid), jobsWaiting: await count(`job WHERE state <> 'dead'`), deliveries: await count('delivery'),
  };
  process.stdout.write(`\nintake / raw transaction ${summary.intakeToTransaction.toFixed(2)} (target >= 0.4), / one statement ${summary.intakeToStatement.toFixed(2)}; ` +
    `memory idle ${idleMb.toFixed(0)} MB, after ${summary.busyMb.toFixed(0)} MB; jobs waiting ${summary.jobsWaiting}, mails written ${summary.deliveries}\n`);
  return summary;
}

/** Prints how fast the application answers over HTTP, beside PostgreSQL alone with the same rows. @returns the figures. */
export function benchHttp(root, { tickets, count, runs }) {
  return onFolderOfItsOwn(async (dataDir) => {
    const connections = [];
    const connect = async () => {
      const client = new pg.Client({ connectionString: databaseUrl(dataDir) });
      await client.connect();
      connections.push(client);
      return client;
    };
    const known = await prepare(root, dataDir, connect, tickets);
    const app = await startApp(root, dataDir);
    const idleMb = memoryMb(app.pid);
    try {
      const pool = await Promise.all(Array.from({ length: CLIENTS }, connect));
      const results = await measureAll({ measure: measuring({ count, runs }), app, pool, ...known });
      print(results);
      return { summary: await summarise(results, { app, idleMb, tickets, client: pool[0] }), results };
    } finally {
      await Promise.all(connections.map((client) => client.end().catch(() => undefined)));
      await app.stop();
    }
  });
}
