import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

export interface CauseView {
  id: string;
  parentId: string | null;
  name: { fa: string; en: string };
  active: boolean;
}

export interface RootCauseView {
  causeId: string | null;
  causeName: { fa: string; en: string } | null;
  whys: string[];
  contributing: string[];
  escapedAt: string | null;
  preventable: 'yes' | 'no' | 'unknown';
  notInvestigated: { reason: string } | null;
  recordedByName: string;
  recordedAt: string;
}

@Injectable()
export class CausesQuery {
  constructor(private readonly database: Database) {}

  /** The whole tree, parents before children. */
  tree(): Promise<CauseView[]> {
    return this.database.query<CauseView>(
      `WITH RECURSIVE tree AS (
         SELECT c.*, ARRAY[position] AS path FROM cause c WHERE parent_id IS NULL
         UNION ALL SELECT c.*, t.path || c.position FROM cause c JOIN tree t ON c.parent_id = t.id)
       SELECT id, parent_id AS "parentId", json_build_object('fa', name_fa, 'en', name_en) AS name, active FROM tree ORDER BY path, id`,
    );
  }

  ofTicket(ticketId: string): Promise<RootCauseView | null> {
    return this.database.one<RootCauseView>(
      `SELECT r.cause_id AS "causeId", CASE WHEN c.id IS NOT NULL THEN json_build_object('fa', c.name_fa, 'en', c.name_en) END AS "causeName",
         r.whys, r.contributing, r.escaped_at AS "escapedAt", r.preventable,
         CASE WHEN r.not_investigated_reason IS NOT NULL THEN json_build_object('reason', r.not_investigated_reason) END AS "notInvestigated",
         r.recorded_by_name AS "recordedByName", to_iso(r.recorded_at) AS "recordedAt"
       FROM root_cause r LEFT JOIN cause c ON c.id = r.cause_id WHERE r.ticket_id = $1`,
      [ticketId],
    );
  }
}
