import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';

const DUE_SOON_MS = 24 * 3_600_000;
const MONTH_MS = 30 * 86_400_000;
const OPEN = `status IN ('new', 'assessing', 'in_progress', 'waiting_customer', 'waiting_third_party')`;

/** What needs a manager's eye now. */
@Injectable()
export class AttentionQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async summary(): Promise<object> {
    const now = this.clock.nowMs();
    const row = await this.database.one<{ summary: object }>(
      `SELECT json_build_object(
         'open', count(*) FILTER (WHERE ${OPEN}),
         'overdue', count(*) FILTER (WHERE ${OPEN} AND next_due_at <= $1),
         'dueSoon', count(*) FILTER (WHERE ${OPEN} AND next_due_at > $1 AND next_due_at <= $2),
         'unassigned', count(*) FILTER (WHERE ${OPEN} AND assignee_id IS NULL),
         'resolvedWaiting', count(*) FILTER (WHERE status = 'resolved'),
         'reopened30d', count(*) FILTER (WHERE reopen_count > 0 AND updated_at >= $3),
         'byStatus', (SELECT json_object_agg(status, n) FROM (SELECT status, count(*) AS n FROM v_ticket GROUP BY status) s)) AS summary
       FROM v_ticket`,
      [new Date(now), new Date(now + DUE_SOON_MS), new Date(now - MONTH_MS)],
    );
    return row!.summary;
  }

  /** Open tickets whose first clock has run out, longest overdue first. */
  async overdue(limit: number): Promise<object[]> {
    return this.database.query<object>(
      `SELECT t.id AS "ticketId", t.reference, t.subject, t.next_due_metric AS metric, to_iso(t.next_due_at) AS "dueAt", t.priority, t.status,
         u.name AS "assigneeName", to_iso(t.promised_by) AS "promisedBy"
       FROM v_ticket t LEFT JOIN v_staff u ON u.id = t.assignee_id WHERE t.${OPEN} AND t.next_due_at <= $1 ORDER BY t.next_due_at, t.id LIMIT $2`,
      [this.clock.now(), limit],
    );
  }
}
