import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock } from '../../kernel/clock';
import { Env } from '../config/env';
import { Database } from '../database/database';
import { BullDispatcher } from './bull/bull-dispatcher';
import { CommitHooks } from './commit-hooks';
import { JobCensus } from './job-census';
import { JOB_DISPATCHER, type JobDispatcher } from './job-dispatcher';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { JobSettings } from './job-settings';
import { JobStats } from './job-stats';
import { JobStore } from './job-store';
import { JobSweeper } from './job-sweeper';
import { JobsLifecycle } from './jobs-lifecycle';
import { PollingDispatcher } from './polling/polling-dispatcher';

function settingsFor(env: Env): JobSettings {
  return Object.assign(new JobSettings(), { gentle: env.PEYGIR_ROLE === 'all' });
}

function dispatcherFor(
  env: Env, database: Database, store: JobStore, census: JobCensus, sweeper: JobSweeper, settings: JobSettings, clock: Clock,
): JobDispatcher {
  const parts = { store, census, sweeper, settings, clock };
  if (env.REDIS_URL) return new BullDispatcher({ ...parts, redisUrl: env.REDIS_URL });
  return new PollingDispatcher({ ...parts, url: (database.source.options as { url: string }).url });
}

/** The job port. Needs `Env`, `Clock` and `Database` from global modules. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    JobRegistry, CommitHooks, JobStore, JobCensus, JobStats, JobRunner, JobSweeper, JobsLifecycle,
    { provide: JobSettings, useFactory: settingsFor, inject: [Env] },
    { provide: JOB_DISPATCHER, useFactory: dispatcherFor, inject: [Env, Database, JobStore, JobCensus, JobSweeper, JobSettings, Clock] },
  ],
  exports: [JobRegistry, CommitHooks, JobStore, JobCensus, JobStats, JobRunner, JobSweeper, JobSettings],
})
export class JobsModule {}
