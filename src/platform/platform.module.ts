import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../kernel/clock';
import { BootTasks } from './boot/boot-task';
import { StartupNotes } from './boot/startup-notes';
import { Env } from './config/env';
import { createDataSource } from './database/data-source';
import { Database } from './database/database';
import { PgUnitOfWork } from './database/pg-unit-of-work';
import { UnitOfWork } from './database/tx';
import { FileStore } from './files/file-store';
import { DatabaseCheck } from './health/database.check';
import { DiskCheck } from './health/disk.check';
import { HealthController } from './health/health.controller';
import { JobMetrics } from './health/job-metrics';
import { JobsCheck } from './health/jobs.check';
import { Metrics } from './health/metrics';
import { ReadinessProbe } from './health/readiness';
import { RedisCheck } from './health/redis.check';
import { Idempotency } from './http/idempotency/idempotency';
import { IdempotencyKeyEntity } from './http/idempotency/idempotency-key.entity';
import { PurgeIdempotencyKeys } from './http/idempotency/purge-idempotency-keys';
import { JobEntity } from './jobs/job.entity';
import { JobsModule } from './jobs/jobs.module';
import { AuthGuard } from './security/auth.guard';
import { InstanceSecret } from './security/instance-secret';
import { OperatorAccess } from './security/operator-access';
import { OutgoingGuard } from './security/outgoing-guard';
import { createRateLimiter } from './security/rate-limit/create-rate-limiter';
import { RateLimitGuard } from './security/rate-limit/rate-limit.guard';
import { RateLimiter } from './security/rate-limit/rate-limiter';
import { SecretBox } from './security/secret-box';
import { SystemClock } from './system-clock';

const SHARED = [
  Database,
  { provide: UnitOfWork, useClass: PgUnitOfWork },
  { provide: RateLimiter, useFactory: createRateLimiter, inject: [Env] },
  FileStore, InstanceSecret, SecretBox, Idempotency, Metrics, OperatorAccess, OutgoingGuard, ReadinessProbe, BootTasks, StartupNotes,
];

/** What every module may lean on, without importing it: settings, time, database, files, limits, health, guards. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env, databaseUrl: string, clock: Clock = new SystemClock()): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: () => ({ type: 'postgres', autoLoadEntities: true, retryAttempts: 1 }),
      dataSourceFactory: async (options) => createDataSource({ url: databaseUrl, entities: options?.entities }).initialize(),
    });
    const shared = [{ provide: Env, useValue: env }, { provide: Clock, useValue: clock }, ...SHARED];
    return {
      module: PlatformModule,
      imports: [typeOrm, TypeOrmModule.forFeature([JobEntity, IdempotencyKeyEntity]), DiscoveryModule, JobsModule],
      controllers: [HealthController],
      providers: [
        ...shared,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        DatabaseCheck, DiskCheck, RedisCheck, JobsCheck, JobMetrics, PurgeIdempotencyKeys,
      ],
      exports: [...shared, DiscoveryModule],
    };
  }
}
