import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import type { Clock } from '../kernel/clock';
import type { Env } from '../platform/config/env';
import { Database } from '../platform/database/database';
import { JobCensus } from '../platform/jobs/job-census';
import { JobRunner } from '../platform/jobs/job-runner';
import { SystemClock } from '../platform/system-clock';
import { Sla } from '../sla';
import { PEOPLE } from './company';
import { demoPassword } from './credentials';
import { setStage } from './set-stage';
import { StoryClock } from './story-clock';
import { tellStory } from './tell-story';

export interface DemoOptions {
  env: Env;
  databaseUrl: string;
  /** Makes an application with these settings and this clock, its defaults in place. */
  startApp(env: Env, clock: Clock): Promise<NestFastifyApplication>;
}

/**
 * Fills an empty database with the demonstration company: by default on the first embedded start, elsewhere when asked for.
 * The story is played through the application itself, in an instance whose clock is set back.
 * @returns lines for the person at the terminal; none when there was nothing to do
 */
export async function installDemo({ env, databaseUrl, startApp }: DemoOptions): Promise<string[]> {
  const wanted = env.PEYGIR_SEED ? env.PEYGIR_SEED === 'demo' : env.embedded;
  if (!wanted || !(await claimEmpty(databaseUrl))) return [];
  const password = demoPassword(env);
  const clock = new StoryClock(new SystemClock().now());
  const app = await startApp(quiet(env), clock);
  try {
    await play(app, clock, password);
  } finally {
    await app.close();
  }
  const accounts = [PEOPLE.agent, PEOPLE.manager, PEOPLE.admin].map(({ email }) => `  ${email}`);
  return ['Demonstration data is in place (start with PEYGIR_SEED=none for an empty one). Accounts:', ...accounts, `  password  ${password}`];
}

/** True for one process only, when nobody works here yet. */
async function claimEmpty(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'peygir-demo', connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `INSERT INTO setting (name, value, updated_at) SELECT 'demo', 'true', now() WHERE NOT EXISTS (SELECT 1 FROM staff_user) ON CONFLICT (name) DO NOTHING`,
    );
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/** No jobs in the background, no limits, no mail to the outside. */
const quiet = (env: Env): Env =>
  Object.assign(Object.create(Object.getPrototypeOf(env) as object) as Env, env, {
    PEYGIR_ROLE: 'web', PEYGIR_RATE_LIMITS: 'off', SMTP_URL: undefined, REDIS_URL: undefined, MAIL_LISTEN_PORT: 0, LOG_LEVEL: 'error',
  });

async function play(app: NestFastifyApplication, clock: StoryClock, password: string): Promise<void> {
  const today = clock.now();
  const stage = await setStage(app, password);
  await tellStory({ clock, stage, today, nextDue: (after) => nextDue(app, after), catchUp: () => catchUp(app, clock), workOff: () => workOff(app, clock) });
}

/** The next clock to look at or job to run. */
async function nextDue(app: NestFastifyApplication, after: Date): Promise<Date | null> {
  const database = app.get(Database, { strict: false });
  const row = await database.one<{ at: Date | null }>(
    `SELECT least((SELECT min(next_due_at) FROM sla_clock WHERE next_due_at > $1), (SELECT min(run_at) FROM job WHERE state = 'ready' AND run_at > $1)) AS at`, [after],
  );
  return row?.at ?? null;
}

async function catchUp(app: NestFastifyApplication, clock: StoryClock): Promise<void> {
  await app.get(Sla, { strict: false }).sweep();
  await workOff(app, clock);
}

async function workOff(app: NestFastifyApplication, clock: StoryClock): Promise<void> {
  const census = app.get(JobCensus, { strict: false });
  const runner = app.get(JobRunner, { strict: false });
  for (let due = await census.findDue(clock.now(), 500); due.length > 0; due = await census.findDue(clock.now(), 500)) {
    for (const { id } of due) await runner.run(id);
  }
  await runner.whenIdle();
}
