import type { JobMap, JobName, EnqueueOptions } from '../../../src/platform/jobs/job-map';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { waitFor } from '../../support/wait-for';
import { ShiftedClock, startWorker, type TestWorker, type WorkerOptions } from './job-worker';

export interface JobRowSeen {
  id: string;
  name: string;
  state: string;
  run_at: Date;
  attempts: number;
  max_attempts: number;
  lease: number;
  key: string | null;
  last_error: string | null;
}

/** A database of its own, the workers on it, and what a test asks them. */
export class ContractBed {
  clock: ShiftedClock;
  private database: TestDatabase;
  private workers: TestWorker[] = [];

  constructor(readonly redisUrl: () => string | undefined) {}

  async open(): Promise<void> {
    this.clock = new ShiftedClock();
    this.database = await createTestDatabase();
    const setter = await this.worker({ role: 'web' });
    await setter.database.query('CREATE TABLE effect (id bigserial PRIMARY KEY, note text NOT NULL, job_id uuid NOT NULL, attempt int NOT NULL)');
    await setter.database.query('CREATE TABLE tick (job_id uuid NOT NULL)');
  }

  async close(): Promise<void> {
    await this.stopAll();
    await this.database.drop();
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
  }

  get url(): string {
    return this.database.url;
  }

  async worker(options: Partial<WorkerOptions> = {}): Promise<TestWorker> {
    const worker = await startWorker({ url: this.database.url, redisUrl: this.redisUrl(), clock: this.clock, ...options });
    this.workers.push(worker);
    return worker;
  }

  async stop(worker: TestWorker): Promise<void> {
    this.workers = this.workers.filter((other) => other !== worker);
    await worker.stop();
  }

  /** A process that writes jobs and runs none. */
  get web(): TestWorker {
    return this.workers[0]!;
  }

  /** Those whose handler waits under this name. */
  workersHolding(note: string): TestWorker[] {
    return this.workers.filter((worker) => worker.turnstile.holds(note));
  }

  enqueue<N extends JobName>(name: N, payload: JobMap[N], options?: EnqueueOptions, by = this.web): Promise<void> {
    return by.uow.run(async (tx) => tx.enqueue(name, payload, options));
  }

  async notes(): Promise<string[]> {
    return (await this.web.database.query<{ note: string }>('SELECT note FROM effect ORDER BY note')).map((row) => row.note);
  }

  jobs(where = 'true', params: unknown[] = []): Promise<JobRowSeen[]> {
    return this.web.database.query<JobRowSeen>(`SELECT * FROM job WHERE name <> 'test.tick' AND ${where} ORDER BY run_at, id`, params);
  }

  async oneJob(): Promise<JobRowSeen> {
    const jobs = await this.jobs();
    if (jobs.length !== 1) throw new Error(`One job was expected, there are ${jobs.length}.`);
    return jobs[0]!;
  }

  noted(note: string): Promise<boolean> {
    return waitFor(`the effect "${note}"`, async () => (await this.notes()).includes(note));
  }

  /** The only job, once it looks like this. */
  until(what: string, holds: (job: JobRowSeen) => boolean): Promise<JobRowSeen> {
    return waitFor(what, async () => {
      const [job] = await this.jobs();
      return job && holds(job) ? job : null;
    });
  }

  noneLeft(): Promise<boolean> {
    return waitFor('no job left', async () => (await this.jobs()).length === 0);
  }
}
