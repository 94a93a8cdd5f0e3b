import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../src/kernel/clock';
import { JobCensus } from '../../src/platform/jobs/job-census';
import { JobRunner } from '../../src/platform/jobs/job-runner';

export interface DrainParts {
  runner: JobRunner;
  census: JobCensus;
  clock: Clock;
}

export interface DrainOptions {
  /** Throw when a job fails or dies, with its error. */
  failOnError?: boolean;
}

/** More than any test makes: jobs that make jobs for ever would never end. */
const MOST = 20_000;

/**
 * Runs every due job in this process, and those they make, one after the other and oldest first, until none is due.
 * Nothing sleeps: what is due later by the clock stays. @returns how many ran.
 */
export async function drainJobs(from: INestApplicationContext | DrainParts, { failOnError = false }: DrainOptions = {}): Promise<number> {
  const { runner, census, clock } = 'runner' in from ? from : partsOf(from);
  let ran = 0;
  for (;;) {
    const due = await census.findDue(clock.now(), 100);
    if (due.length === 0) break;
    for (const { id } of due) {
      const outcome = await runner.run(id);
      if (failOnError && (outcome === 'failed' || outcome === 'dead')) throw new Error(await complaint(census, id));
      if (outcome !== 'skipped') ran++;
    }
    if (ran > MOST) throw new Error(`More than ${MOST} jobs ran and more are due: some job makes itself anew.`);
  }
  await runner.whenIdle();
  return ran;
}

function partsOf(app: INestApplicationContext): DrainParts {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type as never, { strict: false });
  return { runner: get(JobRunner), census: get(JobCensus), clock: get(Clock) };
}

async function complaint(census: JobCensus, id: string): Promise<string> {
  const job = await census.find(id);
  return `Job ${job?.name} ${job?.state === 'dead' ? 'is dead' : 'failed'} on attempt ${job?.attempts}: ${job?.lastError}`;
}
