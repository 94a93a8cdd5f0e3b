import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import { SessionRules } from '../domain/session-rules';

/** Forgets sessions that ended by themselves. */
@JobHandler('identity.purge_sessions', { everyMs: 3_600_000 })
export class PurgeSessions implements RunsJob<'identity.purge_sessions'> {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly rules: SessionRules) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.rules.idleMs);
    await this.uow.run(async (tx) => tx.stage('DELETE FROM session WHERE expires_at < $1 OR last_seen_at < $2', [now, idleSince]));
  }
}
