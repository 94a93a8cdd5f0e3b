import { Sla } from '../../../src/sla';
import { DueClocksRepository } from '../../../src/sla/data/due-clocks.repository';
import { SweepJob } from '../../../src/sla/jobs/sweep.job';
import { createTestApp, type TestApp } from '../../support/test-app';
import { FakeClock } from '../../support/fake-clock';
import { complaint } from '../../support/mothers';
import { DAY_MS } from './support/sla-bed';

let t: TestApp;
beforeAll(async () => {
  // The steady clock's own time, so that a jump against it is seen.
  t = await createTestApp({ clock: new FakeClock(new Date(performance.timeOrigin + performance.now())) });
});
afterAll(() => t.close());

describe('rule 10: a machine\'s clock that jumps ahead', () => {
  it('breaks and escalates nothing while the jump is fresh, nor when it is put right', async () => {
    const facts = async () => (await t.database.query(`SELECT 1 FROM sla_fact WHERE kind IN ('warned', 'breached', 'escalated')`)).length;
    for (let n = 0; n < 5; n++) await t.http().post('/api/portal/complaints').send(complaint()).expect(201);
    const job = t.get(SweepJob);
    await job.handle();
    t.clock.advance(60 * DAY_MS);
    await job.handle();
    expect(await facts()).toBe(0);
    t.clock.advance(-60 * DAY_MS);
    await job.handle();
    expect(await facts()).toBe(0);
    // All of them would have been broken by then.
    t.clock.advance(60 * DAY_MS);
    await t.get(Sla).sweep();
    expect(await facts()).toBeGreaterThanOrEqual(15);
    t.clock.advance(-60 * DAY_MS);
  });
});

describe('rule 15: the sweep over many running clocks', () => {
  it('reads a range of the due index and little else', async () => {
    await t.database.query(
      `INSERT INTO sla_clock SELECT gen_random_uuid(), gen_random_uuid(), 'resolution', 1, policy_version_id, calendar_version_id,
         $1::timestamptz + interval '200 days' * (1 + n / 30000.0), created_at FROM generate_series(1, 30000) n, (SELECT * FROM sla_clock LIMIT 1) c`, [t.clock.now()],
    );
    await t.database.query('VACUUM ANALYZE sla_clock');
    const [plan] = await explainTake(500);
    expect(plan!.Plan).toMatchObject({ 'Actual Rows': 0 });
    expect(JSON.stringify(plan)).toContain('"Index Name":"sla_clock_due"');
    // The way down the index and its first leaf; all the clocks are hundreds of blocks.
    expect(plan!.Plan['Shared Hit Blocks'] + plan!.Plan['Shared Read Blocks']).toBeLessThan(10);
  });
});

interface Plan {
  Plan: { 'Actual Rows': number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
}

/** What PostgreSQL does for the scheduler's own statement. */
async function explainTake(most: number): Promise<Plan[]> {
  let plans: Plan[] = [];
  await t.uow.run(async (tx) => {
    const explained = Object.create(tx, {
      query: {
        value: async (sql: string, params: unknown[]) => {
          const rows = await tx.query<{ 'QUERY PLAN': Plan[] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, params);
          plans = rows[0]!['QUERY PLAN'];
          return [];
        },
      },
    }) as typeof tx;
    await new DueClocksRepository().take(t.clock.now(), most, explained);
  });
  return plans;
}
