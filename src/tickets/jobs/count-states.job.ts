import { Logger } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type JobRun, type RunsJob } from '../../platform/jobs/job-handler';
import { SlaRecord } from '../../sla';

const BATCH = 100;

interface Waiting {
  ticketId: string;
  receivedAt: Date;
  /** Changes of state, oldest first. */
  changes: { id: string; at: string; from: string }[];
}

/** Works out the times in states of tickets that changed before these were kept; nothing to do once that is done. */
@JobHandler('tickets.count-states', { everyMs: 60_000 })
export class CountStatesJob implements RunsJob<'tickets.count-states'> {
  private readonly log = new Logger('Tickets');

  constructor(private readonly uow: UnitOfWork, private readonly sla: SlaRecord) {}

  async handle(_payload: Record<string, never>, { signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.uow.run((tx) => this.batch(tx))) === BATCH);
  }

  private async batch(tx: Tx): Promise<number> {
    const rows = await tx.query<Waiting>(
      `SELECT t.id AS "ticketId", t.received_at AS "receivedAt", (SELECT json_agg(json_build_object('id', e.id, 'at', to_iso(e.at), 'from', e.data->>'from') ORDER BY e.at, e.id)
         FROM ticket_event e WHERE e.ticket_id = t.id AND e.type = 'status_changed' AND e.data ? 'from') AS changes
       FROM (SELECT ticket_id FROM ticket_state_backlog LIMIT $1 FOR UPDATE SKIP LOCKED) b JOIN ticket t ON t.id = b.ticket_id`, [BATCH],
    );
    for (const row of rows) await this.count(row, tx);
    tx.stage('DELETE FROM ticket_state_backlog WHERE ticket_id = ANY($1::uuid[])', [rows.map(({ ticketId }) => ticketId)]);
    return rows.length;
  }

  private async count({ ticketId, receivedAt, changes }: Waiting, tx: Tx): Promise<void> {
    const openTime = await this.sla.openTime(ticketId).catch((error: unknown) => {
      this.log.error(error, `The clocks of ticket ${ticketId} can not be read; its states are counted without business time.`);
      return () => null;
    });
    const entered = [receivedAt, ...changes.map(({ at }) => new Date(at))];
    const spans = changes.map(({ id, at, from }, index) => ({ id, from, enteredAt: entered[index]!, leftAt: new Date(at) }));
    tx.stage(
      `INSERT INTO ticket_state_span (event_id, ticket_id, state, entered_at, left_at, business_ms)
       SELECT id, $1::uuid, state, entered_at, left_at, ms FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[]) AS s(id, state, entered_at, left_at, ms)
       ON CONFLICT DO NOTHING`,
      [ticketId, spans.map(({ id }) => id), spans.map(({ from }) => from), spans.map(({ enteredAt }) => enteredAt), spans.map(({ leftAt }) => leftAt),
        spans.map(({ enteredAt, leftAt }) => openTime(enteredAt, leftAt))],
    );
  }
}
