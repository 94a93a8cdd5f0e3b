import { ConsoleLogger, Global, type INestApplicationContext, type LoggerService, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '../../../src/kernel/clock';
import { Env } from '../../../src/platform/config/env';
import { createDataSource } from '../../../src/platform/database/data-source';
import { Database } from '../../../src/platform/database/database';
import { PgUnitOfWork } from '../../../src/platform/database/pg-unit-of-work';
import { UnitOfWork } from '../../../src/platform/database/tx';
import { JobEntity } from '../../../src/platform/jobs/job.entity';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { JobSettings } from '../../../src/platform/jobs/job-settings';
import { JobStats } from '../../../src/platform/jobs/job-stats';
import { JobsModule } from '../../../src/platform/jobs/jobs.module';
import { FIXTURES, Turnstile } from './job-fixtures';

/** The machine's clock, moved by as much as a test wants. */
export class ShiftedClock extends Clock {
  private shiftMs = 0;

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  advance(ms: number): void {
    this.shiftMs += ms;
  }
}

export interface WorkerOptions {
  url: string;
  redisUrl?: string;
  role?: Env['PEYGIR_ROLE'];
  clock?: Clock;
  settings?: Partial<JobSettings>;
}

export interface TestWorker {
  app: INestApplicationContext;
  uow: UnitOfWork;
  database: Database;
  runner: JobRunner;
  stats: JobStats;
  turnstile: Turnstile;
  stop(): Promise<void>;
}

const nothing = (): void => undefined;
const SILENT: LoggerService = { log: nothing, error: nothing, warn: nothing };

/** Short waits, so that whatever depends on a poll or a sweep shows soon; with Redis there, only Redis delivers. */
const QUICK: Partial<JobSettings> = { pollMs: 50, sweepMs: 100, upkeepMs: 100, overdueMs: 600_000, gentle: false };

/** An application with the job port and the test handlers, on connections of its own. */
export async function startWorker({ url, redisUrl, role = 'worker', clock = new ShiftedClock(), settings }: WorkerOptions): Promise<TestWorker> {
  const source = await createDataSource({ url, entities: [JobEntity] }).initialize();
  const env = Object.assign(new Env(), { PEYGIR_ROLE: role, REDIS_URL: redisUrl });
  const turnstile = new Turnstile();

  @Global()
  @Module({
    providers: [
      { provide: Env, useValue: env },
      { provide: Clock, useValue: clock },
      { provide: Database, useFactory: () => new Database(source) },
      { provide: Turnstile, useValue: turnstile },
      { provide: UnitOfWork, useClass: PgUnitOfWork },
      ...FIXTURES,
    ],
    exports: [Env, Clock, Database, UnitOfWork],
  })
  class TestPlatform {}

  @Module({ imports: [TestPlatform, JobsModule] })
  class TestApp {}

  const building = Test.createTestingModule({ imports: [TestApp] })
    .overrideProvider(JobSettings).useValue(Object.assign(new JobSettings(), QUICK, settings));
  building.setLogger(process.env.PEYGIR_TEST_LOG ? new ConsoleLogger() : SILENT);
  const app = await (await building.compile()).init();
  return {
    app, turnstile, uow: app.get(UnitOfWork), database: app.get(Database), runner: app.get(JobRunner), stats: app.get(JobStats),
    async stop() {
      await app.close();
      await source.destroy();
    },
  };
}
