import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../src/platform/database/tx';
import { JobHandler, PermanentJobError, type JobRun, type RunsJob } from '../../../src/platform/jobs/job-handler';

declare module '../../../src/platform/jobs/job-map' {
  interface JobMap {
    'test.note': { note: string };
    'test.heard': { note: string };
    'test.flaky': { note: string; failures: number };
    'test.hopeless': { note: string };
    'test.held': { note: string };
    'test.short': { note: string };
    'test.hang': { note: string };
    'test.finish': { note: string; failAfter: boolean };
    'test.tick': Record<string, never>;
  }
  interface EventMap {
    'test.happened': { note: string };
  }
}

/** Holds the handlers of `test.held` until a test lets them go. */
export class Turnstile {
  private readonly inside = new Map<string, () => void>();

  enter(note: string): Promise<void> {
    return new Promise((resolve) => this.inside.set(note, resolve));
  }

  holds(note: string): boolean {
    return this.inside.has(note);
  }

  release(note: string): void {
    this.inside.get(note)!();
    this.inside.delete(note);
  }
}

/** Writes one row for each run, so that a test sees what was done and how often. */
@Injectable()
export class Effects {
  constructor(private readonly uow: UnitOfWork) {}

  write(note: string, run: JobRun, finish = false): Promise<void> {
    return this.uow.run(async (tx) => {
      tx.stage('INSERT INTO effect (note, job_id, attempt) VALUES ($1, $2, $3)', [note, run.id, run.attempt]);
      if (finish) run.completeIn(tx);
    });
  }
}

@JobHandler('test.note')
export class NoteHandler implements RunsJob<'test.note'> {
  constructor(private readonly effects: Effects) {}

  handle({ note }: { note: string }, run: JobRun): Promise<void> {
    return this.effects.write(note, run);
  }
}

@JobHandler('test.heard', { on: ['test.happened'] })
export class HeardHandler implements RunsJob<'test.heard'> {
  constructor(private readonly effects: Effects) {}

  handle({ note }: { note: string }, run: JobRun): Promise<void> {
    return this.effects.write(`heard ${note}`, run);
  }
}

@JobHandler('test.flaky', { maxAttempts: 3 })
export class FlakyHandler implements RunsJob<'test.flaky'> {
  constructor(private readonly effects: Effects) {}

  async handle({ note, failures }: { note: string; failures: number }, run: JobRun): Promise<void> {
    if (run.attempt <= failures) throw new Error(`attempt ${run.attempt} of ${note} fails\0`);
    await this.effects.write(note, run);
  }
}

@JobHandler('test.hopeless')
export class HopelessHandler implements RunsJob<'test.hopeless'> {
  async handle({ note }: { note: string }): Promise<void> {
    throw new PermanentJobError(`${note} can't be done`);
  }
}

@JobHandler('test.held')
export class HeldHandler implements RunsJob<'test.held'> {
  constructor(private readonly effects: Effects, private readonly turnstile: Turnstile) {}

  async handle({ note }: { note: string }, run: JobRun): Promise<void> {
    await this.turnstile.enter(`${note} ${run.attempt}`);
    await this.effects.write(note, run);
  }
}

/** Runs for several of its leases. */
@JobHandler('test.short', { leaseMs: 400, queue: 'short' })
export class ShortHandler implements RunsJob<'test.short'> {
  constructor(private readonly effects: Effects, private readonly turnstile: Turnstile) {}

  async handle({ note }: { note: string }, run: JobRun): Promise<void> {
    await this.turnstile.enter(`${note} ${run.attempt}`);
    await this.effects.write(note, run);
  }
}

/** Never ends in the process that is to be killed; is done at once anywhere else. */
@JobHandler('test.hang', { leaseMs: 600 })
export class HangHandler implements RunsJob<'test.hang'> {
  constructor(private readonly effects: Effects) {}

  async handle({ note }: { note: string }, run: JobRun): Promise<void> {
    if (process.env.PEYGIR_TEST_HANG === 'yes') await new Promise(() => process.stdout.write('hanging\n'));
    await this.effects.write(note, run);
  }
}

@JobHandler('test.finish')
export class FinishHandler implements RunsJob<'test.finish'> {
  constructor(private readonly effects: Effects) {}

  async handle({ note, failAfter }: { note: string; failAfter: boolean }, run: JobRun): Promise<void> {
    await this.effects.write(note, run, true);
    if (failAfter) throw new Error('after the end');
  }
}

@JobHandler('test.tick', { everyMs: 3_600_000, queue: 'ticks' })
export class TickHandler implements RunsJob<'test.tick'> {
  constructor(private readonly uow: UnitOfWork) {}

  handle(_: Record<string, never>, run: JobRun): Promise<void> {
    return this.uow.run(async (tx) => tx.stage('INSERT INTO tick (job_id) VALUES ($1)', [run.id]));
  }
}

export const FIXTURES = [
  Effects, NoteHandler, HeardHandler, FlakyHandler, HopelessHandler, HeldHandler, ShortHandler, HangHandler, FinishHandler, TickHandler,
];
