import { Clock } from '../../../kernel/clock';
import { UnitOfWork } from '../../database/tx';
import { JobHandler, type RunsJob } from '../../jobs/job-handler';

declare module '../../jobs/job-map' {
  interface JobMap {
    'platform.purge_idempotency_keys': Record<string, never>;
  }
}

const HOUR_MS = 3_600_000;
const KEPT_MS = 48 * HOUR_MS;

/** Forgets answers that nobody will ask for again. */
@JobHandler('platform.purge_idempotency_keys', { everyMs: HOUR_MS })
export class PurgeIdempotencyKeys implements RunsJob<'platform.purge_idempotency_keys'> {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.nowMs() - KEPT_MS);
    await this.uow.run(async (tx) => tx.stage('DELETE FROM idempotency_key WHERE created_at < $1', [before]));
  }
}
