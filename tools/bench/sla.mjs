// The SLA engine: arithmetic of calendars, and the sweep over running clocks by several workers with pools of their own.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';

const DAY_MS = 86_400_000;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One `calendar.add` over ten years with 200 holidays, in microseconds: median and worst tenth of `count` starts. */
export function measureCalendarAdd(root, count = 20_000) {
  const require = createRequire(join(root, 'dist/main.js'));
  const { compileCalendar } = require(join(root, 'dist/sla/domain/compile-calendar.js'));
  const week = Object.fromEntries(['sat', 'sun', 'mon', 'tue', 'wed'].map((day) => [day, [{ open: '08:30', close: '12:00' }, { open: '13:00', close: '17:00' }]]));
  const exceptions = Array.from({ length: 200 }, (_, n) => ({
    kind: 'holiday', name: `H${n}`, on: { by: 'date', date: new Date(Date.UTC(2025, 0, 3) + n * 18 * DAY_MS).toISOString().slice(0, 10) },
  }));
  const calendar = compileCalendar({ timeZone: 'Asia/Tehran', week, exceptions });
  const start = Date.UTC(2025, 0, 1);
  const span = calendar.between(start, Date.UTC(2035, 0, 1));
  for (let n = 0; n < 2_000; n++) calendar.add(start + n * 60_000, span);
  const times = Array.from({ length: count }, (_, n) => {
    const begun = performance.now();
    calendar.add(start + n * 311_000, span);
    return (performance.now() - begun) * 1_000;
  });
  return { name: 'calendar.add, 10 years, 200 holidays', medianUs: median(times), p99Us: times.toSorted((a, b) => a - b)[Math.floor(count * 0.99)] };
}

/** Running clocks that are due some day, in the shape that intake leaves. No ticket is needed for the sweep. */
export async function seedClocks(client, { clocks, due = 0 }) {
  const { rows: [policy] } = await client.query(`SELECT v.id AS policy, c.id AS calendar FROM sla_policy p JOIN sla_policy_version v ON v.policy_id = p.id
    JOIN business_calendar_version c ON c.calendar_id = v.calendar_id WHERE p.name LIKE '%Standard' LIMIT 1`);
  const made = `WITH made AS (INSERT INTO sla_clock (id, ticket_id, metric, instance, policy_version_id, calendar_version_id, next_due_at, created_at)
      SELECT gen_random_uuid(), gen_random_uuid(), 'resolution', 1, $1::uuid, $2::uuid, now() + $4::interval * (1 + random()), now() - $5::interval FROM generate_series(1, $3::int) RETURNING id, created_at)
    INSERT INTO sla_fact (id, clock_id, kind, at, recorded_at, data) SELECT gen_random_uuid(), id, 'started', created_at, created_at,
      jsonb_build_object('policyVersion', $1::text, 'calendarVersion', $2::text) FROM made`;
  await client.query(made, [policy.policy, policy.calendar, clocks, '10 days', '1 minute']);
  if (due > 0) await client.query(made, [policy.policy, policy.calendar, due, '-1 hour', '60 days']);
}

/** Sweepers as separate workers would run them, each with its own connections. */
export async function startSweepers(root, url, count) {
  const require = createRequire(join(root, 'dist/main.js'));
  const load = (path) => require(join(root, 'dist', path));
  const entities = [
    ...Object.values(load('sla/data/clock.entity.js')), ...Object.values(load('sla/data/fact.entity.js')), ...Object.values(load('platform/jobs/job.entity.js')),
  ];
  const { createDataSource } = load('platform/database/data-source.js');
  const { Database } = load('platform/database/database.js');
  const { PgUnitOfWork } = load('platform/database/pg-unit-of-work.js');
  const { SystemClock } = load('platform/system-clock.js');
  const { ClockBook } = load('sla/app/clock-book.js');
  const { PolicyShelf } = load('sla/app/policy-shelf.js');
  const { SweepClocks } = load('sla/app/sweep-clocks.js');
  const { DueClocksRepository } = load('sla/data/due-clocks.repository.js');
  const handler = (name) => ({ name, queue: 'default', maxAttempts: 12 });
  const registry = { subscribersOf: (event) => ({ 'sla.breached': [handler('tickets.mark-breach')], 'sla.escalated': [handler('tickets.escalate')] })[event] ?? [] };
  return Promise.all(Array.from({ length: count }, async () => {
    const source = await createDataSource({ url, entities, poolSize: 2, applicationName: 'peygir-bench' }).initialize();
    const database = new Database(source);
    const clock = new SystemClock();
    const book = new ClockBook(database, new PolicyShelf(database, clock), clock);
    const sweeper = new SweepClocks(new PgUnitOfWork(database, registry, { committed: () => undefined }, clock), book, new DueClocksRepository(), clock);
    return { sweep: () => sweeper.execute(), close: () => source.destroy() };
  }));
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}

/** A sweep that finds nothing over `clocks` running ones, then `due` at once by `workers`. Milliseconds. */
export async function measureSweep(root, url, { clocks = 300_000, due = 10_000, workers = 4, looks = 50 } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let sweepers = [];
  try {
    await seedClocks(client, { clocks });
    await client.query('VACUUM ANALYZE sla_clock');
    await client.query('VACUUM ANALYZE sla_fact');
    sweepers = await startSweepers(root, url, workers);
    return { clocks, due, workers, ...(await measureIdle(client, sweepers[0], looks)), ...(await measureDue(client, sweepers, due)) };
  } finally {
    await Promise.all(sweepers.map((sweeper) => sweeper.close()));
    await client.end();
  }
}

async function measureIdle(client, sweeper, looks) {
  await sweeper.sweep();
  const idle = [];
  for (let n = 0; n < looks; n++) idle.push((await timed(() => sweeper.sweep())).ms);
  const { rows } = await client.query('EXPLAIN (ANALYZE, BUFFERS) SELECT id FROM sla_clock WHERE next_due_at <= now() ORDER BY next_due_at LIMIT 500 FOR UPDATE SKIP LOCKED');
  return { idleMs: median(idle), idleWorstMs: Math.max(...idle), plan: rows.map((row) => row['QUERY PLAN']) };
}

async function measureDue(client, sweepers, due) {
  await seedClocks(client, { clocks: 0, due });
  const { ms, result } = await timed(() => Promise.all(sweepers.map((sweeper) => sweeper.sweep())));
  const { rows: [counts] } = await client.query(`SELECT count(*)::int AS breaches, count(DISTINCT clock_id)::int AS broken FROM sla_fact WHERE kind = 'breached'`);
  const after = await timed(() => sweepers[0].sweep());
  return { dueMs: ms, lookedAt: result, afterMs: after.ms, ...counts };
}
