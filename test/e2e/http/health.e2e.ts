import { Injectable, Module } from '@nestjs/common';
import { HealthCheck } from '../../../src/platform/health';
import { createTestApp, type TestApp } from '../../support/test-app';
import { waitFor } from '../../support/wait-for';

@Injectable()
class Moody extends HealthCheck {
  readonly name = 'moody';
  answer: () => Promise<string | null> = async () => null;

  check(): Promise<string | null> {
    return this.answer();
  }
}

@Module({ providers: [Moody] })
class MoodyModule {}

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ modules: [MoodyModule] });
});
afterAll(() => t.close());

interface Answer {
  status: number;
  body: { status: string; checks: { name: string; ok: boolean; reason?: string }[] };
}

/** Checks run at most twice a second, so the answer is asked for until it is the one that counts. */
const readyOnce = (fits: (answer: Answer) => boolean): Promise<Answer> =>
  waitFor<Answer | null>('an answer about readiness', async () => {
    const answer: Answer = await t.bare().get('/health/ready');
    return fits(answer) ? answer : null;
  });
const reasonOf = ({ body }: Answer, name: string): string | undefined => body.checks.find((check) => check.name === name)?.reason;

describe('readiness', () => {
  it('is the sum of all checks, each with its reason', async () => {
    const good = await readyOnce(({ status }) => status === 200);
    expect(good.body.checks.map((check) => check.name).sort()).toEqual(expect.arrayContaining(['database', 'disk', 'jobs', 'moody', 'redis']));
    t.get(Moody).answer = async () => 'not today';
    const bad = await readyOnce((answer) => reasonOf(answer, 'moody') !== undefined);
    expect([bad.status, bad.body.status]).toEqual([503, 'not_ready']);
    expect(bad.body.checks).toContainEqual({ name: 'moody', ok: false, reason: 'not today' });
  });

  it('waits two seconds for a check and no longer, and tells no error text', async () => {
    t.get(Moody).answer = () => new Promise(() => undefined);
    await readyOnce((answer) => reasonOf(answer, 'moody') === 'no answer within 2000 ms');
    t.get(Moody).answer = async () => {
      throw new Error('postgres://user:secret@host');
    };
    const failed = await readyOnce((answer) => reasonOf(answer, 'moody') === 'failed');
    expect(JSON.stringify(failed.body)).not.toContain('secret');
    t.get(Moody).answer = async () => null;
  });

  it('is red when a job has waited for long, while liveness stays green', async () => {
    await t.uow.run(async (tx) => tx.stage(
      `INSERT INTO job (id, queue, name, version, payload, state, run_at, attempts, max_attempts, lease, created_at)
       VALUES (gen_random_uuid(), 'default', 'identity.purge_sessions', 1, '{}', 'ready', $1, 0, 12, 0, $1)`, [t.clock.now()]));
    t.clock.advance(10 * 60_000);
    const waiting = await readyOnce((answer) => reasonOf(answer, 'jobs') !== undefined);
    expect([waiting.status, reasonOf(waiting, 'jobs')]).toEqual([503, 'the oldest job has waited 600 s']);
    await t.bare().get('/health/live').expect(200);
  });
});

describe('metrics and documentation', () => {
  it('are open to this machine, not to what comes through a proxy', async () => {
    const metrics = await t.bare().get('/metrics').expect(200);
    expect(metrics.text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d+/);
    expect(metrics.text).toContain('jobs_total{outcome="done"}');
    const { body } = await t.bare().get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/auth/login', '/api/users/{id}']));
    await t.bare().get('/api/docs').expect(200);
    await t.bare().get('/api/docs/swagger-ui-bundle.js').expect(200);
    await t.bare().get('/api/docs/../../package.json').expect(404);
    for (const path of ['/metrics', '/api/docs', '/api/openapi.json', '/api/docs/start.js']) await t.bare().get(path).set('x-forwarded-for', '10.0.0.1').expect(404);
  });

  it('are open to administrators and keys with the scope from anywhere', async () => {
    const admin = await t.as('admin');
    await admin.get('/metrics').set('x-forwarded-for', '10.0.0.1').expect(200);
    await (await t.as('agent')).get('/metrics').set('x-forwarded-for', '10.0.0.1').expect(404);
    const { body } = await admin.post('/api/api-keys').send({ name: 'scraper', scopes: ['metrics:read'] }).expect(201);
    await t.bare().get('/metrics').set({ authorization: `Bearer ${body.key}`, 'x-forwarded-for': '10.0.0.1' }).expect(200);
  });
});
