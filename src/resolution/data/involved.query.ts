import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';

/** Entries of the story that only file or route a ticket: to log a call or to choose who works on it is no part in its answer. */
const CLERICAL = ['opened', 'assigned', 'edited', 'merged_in', 'unmerged', 'split_off'];

const SQL = `WITH tickets AS (SELECT id FROM ticket WHERE id = $1 OR merged_into_id = $1),
  appeal AS (SELECT at, id FROM ticket_event WHERE ticket_id = $1 AND type = 'status_changed' AND data->>'action' = 'appeal' ORDER BY at DESC, id DESC LIMIT 1)
  SELECT EXISTS (
    SELECT 1 FROM ticket_event e, appeal a WHERE e.ticket_id IN (SELECT id FROM tickets) AND (e.at, e.id) < (a.at, a.id)
      AND ((e.actor_kind = 'staff' AND e.actor_id = $2 AND e.type <> ALL($3))
        OR e.data->'before'->>'assigneeId' = $2::text OR e.data->'after'->>'assigneeId' = $2::text)
    UNION ALL
    SELECT 1 FROM ticket_message m, appeal a WHERE m.ticket_id IN (SELECT id FROM tickets) AND (m.created_at, m.id) < (a.at, a.id) AND m.author_kind = 'staff' AND m.author_id = $2
    UNION ALL
    SELECT 1 FROM decision d WHERE d.ticket_id = $1 AND d.level = 1 AND d.decided_by = $2) AS involved`;

/** Who had a part in the first answer to a complaint. */
@Injectable()
export class InvolvedQuery {
  /**
   * Involved is whoever, before the appeal and on this ticket or one merged into it,
   * - owned it, at any time;
   * - decided, recorded or approved anything: the decision, an action, a promise, a remedy, a cause, a reason for a late clock;
   * - moved it along its lifecycle or took an escalation over;
   * - wrote on it, to the customer or as a note.
   *
   * Not involved is who only logged the complaint or the appeal, or chose its owner, team or priority (`CLERICAL`).
   * (ISO 10002:2018, 8.8 and annex B: a review by somebody independent of the first answer.)
   */
  async isInvolved(ticketId: string, staffId: string, tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ involved: boolean }>(SQL, [ticketId, staffId, CLERICAL]);
    return row!.involved;
  }
}
