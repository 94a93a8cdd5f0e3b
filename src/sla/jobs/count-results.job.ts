import { Clock } from '../../kernel/clock';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import { ClockBook } from '../app/clock-book';
import { settleResults } from '../app/settle-results';

const BATCH = 100;

/** Works out the results of clocks that were settled before results were kept; nothing to do once that is done. */
@JobHandler('sla.count-results', { everyMs: 60_000 })
export class CountResultsJob implements RunsJob<'sla.count-results'> {
  constructor(private readonly uow: UnitOfWork, private readonly book: ClockBook, private readonly clock: Clock) {}

  async handle(_payload: Record<string, never>, { signal }: JobRun): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; !signal.aborted; ) {
      const tickets = await this.uow.run((tx) => this.batch(after, tx));
      if (tickets.length < BATCH) return;
      after = tickets.at(-1)!;
    }
  }

  /** A ticket with a clock that can't be read stays in the list, and reports go on saying that something is missing. */
  private async batch(after: string, tx: Tx): Promise<string[]> {
    const tickets = await this.take(after, tx);
    if (tickets.length === 0) return [];
    const ids = await tx.query<{ id: string; ticketId: string }>(
      'SELECT id, ticket_id AS "ticketId" FROM sla_clock WHERE ticket_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [tickets],
    );
    const { clocks, unreadable } = await this.book.byIds(ids.map(({ id }) => id), tx);
    const broken = new Set(ids.filter(({ id }) => unreadable.includes(id)).map(({ ticketId }) => ticketId));
    const done = tickets.filter((id) => !broken.has(id));
    for (const ticketId of done) {
      const own = clocks.filter((clock) => clock.ticketId === ticketId);
      settleResults(own, new Set(own), this.clock.nowMs(), tx);
    }
    tx.stage('DELETE FROM sla_result_backlog WHERE ticket_id = ANY($1::uuid[])', [done]);
    return tickets;
  }

  private async take(after: string, tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT ticket_id AS id FROM sla_result_backlog WHERE ticket_id > $1 ORDER BY ticket_id LIMIT $2 FOR UPDATE SKIP LOCKED', [after, BATCH],
    );
    return rows.map(({ id }) => id);
  }
}
