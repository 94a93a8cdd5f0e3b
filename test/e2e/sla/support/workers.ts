import { DataSource } from 'typeorm';
import { ClockBook } from '../../../../src/sla/app/clock-book';
import { PolicyShelf } from '../../../../src/sla/app/policy-shelf';
import { SweepClocks } from '../../../../src/sla/app/sweep-clocks';
import { DueClocksRepository } from '../../../../src/sla/data/due-clocks.repository';
import { CommitHooks } from '../../../../src/platform/jobs/commit-hooks';
import { JobRegistry } from '../../../../src/platform/jobs/job-registry';
import { Database } from '../../../../src/platform/database/database';
import { PgUnitOfWork } from '../../../../src/platform/database/pg-unit-of-work';
import { Clock } from '../../../../src/kernel/clock';
import type { TestApp } from '../../../support/test-app';

/** A scheduler with database connections of its own, as in another process. */
export interface Worker {
  /** Takes so many clocks at a time until none is due. @returns how many it looked at. */
  sweep(most: number): Promise<number>;
  close(): Promise<void>;
}

export function startWorkers(t: TestApp, count: number): Promise<Worker[]> {
  return Promise.all(Array.from({ length: count }, () => startWorker(t)));
}

async function startWorker(t: TestApp): Promise<Worker> {
  const source = await new DataSource({ ...t.get(DataSource).options, name: undefined } as never).initialize();
  const database = new Database(source);
  const clock = t.get(Clock);
  const uow = new PgUnitOfWork(database, t.get(JobRegistry), t.get(CommitHooks), clock);
  const book = new ClockBook(database, new PolicyShelf(database, clock), clock);
  const sweeper = new SweepClocks(uow, book, new DueClocksRepository(), clock);
  return {
    sweep: (most) => sweeper.execute(most),
    close: () => source.destroy(),
  };
}
