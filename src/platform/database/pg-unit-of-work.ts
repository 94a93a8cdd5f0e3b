import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../kernel/clock';
import { CommitHooks } from '../jobs/commit-hooks';
import { JobRegistry } from '../jobs/job-registry';
import { Database } from './database';
import { pgCode } from './pg-errors';
import { PgTx } from './pg-tx';
import { type Tx, UnitOfWork } from './tx';

/** Serialisation failure and deadlock: the whole unit may be tried again. */
const RETRYABLE = new Set(['40001', '40P01']);
const MOST_TRIES = 5;

@Injectable()
export class PgUnitOfWork extends UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly hooks: CommitHooks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const tx = new PgTx(this.database, this.registry, this.clock.now());
      try {
        const result = await work(tx);
        await tx.commit();
        tx.announce(this.hooks);
        return result;
      } catch (error) {
        await tx.rollback();
        if (attempt >= MOST_TRIES || !(RETRYABLE.has(pgCode(error) ?? '') || tx.isRace(error))) throw error;
        await wait(Math.random() * 5 * 2 ** attempt);
      }
    }
  }
}
