import type { PoolClient } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { heldLease } from '../jobs/job-context';
import { JobEntity } from '../jobs/job.entity';
import type { CommitHooks } from '../jobs/commit-hooks';
import type { DomainEvent, EnqueueOptions, JobMap, JobName } from '../jobs/job-map';
import type { JobRegistry, RegisteredHandler } from '../jobs/job-registry';
import { KEYED_JOB_SQL, jobRow, keyedJobParams } from '../jobs/job-rows';
import type { Database } from './database';
import { violatedUnique } from './pg-errors';
import { runSql } from './sql';
import { StagedWrites } from './staged-writes';
import type { SqlParams, Tx } from './tx';

/** A unit of work on PostgreSQL; the transaction is opened only when something has to be read inside it. */
export class PgTx implements Tx {
  private readonly staged: StagedWrites;
  private readonly lease = heldLease.getStore();
  private readonly events: DomainEvent[] = [];
  private readonly jobs: JobEntity[] = [];
  private readonly callbacks: (() => void)[] = [];
  private readonly races = new Set<string>();
  private runner?: QueryRunner;
  private client?: PoolClient;

  constructor(private readonly database: Database, private readonly registry: JobRegistry, private readonly now: Date) {
    this.staged = new StagedWrites(database.source);
  }

  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: Partial<E> | Partial<E>[]): void {
    this.staged.insert(entity as EntityTarget<ObjectLiteral>, Array.isArray(rows) ? rows : [rows]);
  }

  stage(sql: string, params: SqlParams = [], row?: string): void {
    this.staged.stage(sql, params, row);
  }

  async query<R = Record<string, unknown>>(sql: string, params: SqlParams = []): Promise<R[]> {
    const client = await this.flush();
    return runSql<R>(client, sql, params);
  }

  async manager(): Promise<EntityManager> {
    await this.flush();
    return this.runner!.manager;
  }

  emit(...events: DomainEvent[]): void {
    for (const event of events as { name: string; payload: object }[]) {
      this.events.push(event as DomainEvent);
      for (const handler of this.registry.subscribersOf(event.name)) this.addJob(handler, event.payload, {});
    }
  }

  enqueue<N extends JobName>(name: N, payload: JobMap[N], options: EnqueueOptions = {}): void {
    this.addJob(this.registry.get(name), payload as object, options);
  }

  retryOnConflict(constraint: string): void {
    this.races.add(constraint);
  }

  /** True when the error is the violation of a constraint that the work expected to race for. */
  isRace(error: unknown): boolean {
    return this.races.has(violatedUnique(error) ?? '');
  }

  afterCommit(callback: () => void): void {
    this.callbacks.push(callback);
  }

  /** Writes what is staged, checks the lease of the job we run for, and makes it all permanent. */
  async commit(): Promise<void> {
    const finishing = this.lease?.finishing === this;
    if (!this.runner && this.staged.empty && !finishing) return;
    if (this.staged.hasSealed) await this.runSealed();
    const check = finishing ? 'finish_job($1, $2)' : 'assert_job_lease($1, $2)';
    const guard = this.lease ? this.staged.take(check, [this.lease.jobId, this.lease.lease]) : null;
    await this.makePermanent(guard);
    if (finishing) this.lease!.finished = true;
  }

  private async makePermanent(guard: { text: string; values: unknown[] } | null): Promise<void> {
    if (!this.runner) {
      const { text, values } = guard ?? this.staged.take();
      await runSql(this.database.pool, text, values);
      return;
    }
    if (guard) await runSql(this.client!, guard.text, guard.values);
    else await this.flush();
    await this.runner.commitTransaction();
    await this.runner.release();
  }

  async rollback(): Promise<void> {
    if (!this.runner || this.runner.isReleased) return;
    try {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    } catch {
      // the connection is gone, and the server has rolled back with it
    } finally {
      await this.runner.release();
    }
  }

  announce(hooks: CommitHooks): void {
    hooks.committed(this.jobs, this.events);
    for (const callback of this.callbacks) callback();
  }

  private addJob(handler: RegisteredHandler, payload: object, { at = this.now, key }: EnqueueOptions): void {
    const row = jobRow(handler, payload, at, this.now, key ?? null);
    this.jobs.push(row);
    if (key) this.stage(KEYED_JOB_SQL, keyedJobParams(row));
    else this.insert(JobEntity, row);
  }

  private async flush(): Promise<PoolClient> {
    const client = await this.runSealed();
    if (!this.staged.empty) {
      const { text, values } = this.staged.take();
      await runSql(client, text, values);
    }
    return client;
  }

  /** Opens the transaction, and runs what has to come before the rest. */
  private async runSealed(): Promise<PoolClient> {
    if (!this.client) {
      this.runner = this.database.source.createQueryRunner();
      this.client = (await this.runner.connect()) as PoolClient;
      await this.runner.startTransaction();
    }
    for (const { text, values } of this.staged.takeSealed()) await runSql(this.client, text, values);
    return this.client;
  }
}
