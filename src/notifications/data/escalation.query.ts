import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { StaffPressure } from '../domain/decide-send';

/** A step of the escalation ladder as the ticket's story tells it, and the ticket it is about. No word about the customer. */
export interface Escalation {
  ticketId: string;
  reference: string;
  subject: string;
  priority: string;
  assigneeId: string | null;
  ownerName: string | null;
  teamId: string | null;
  complainedAboutId: string | null;
  escalationLevel: number;
  metric: string;
  dueAt: Date;
  /** The company's own card as it was set, or null. */
  company: unknown;
}

const SQL = `SELECT t.id AS "ticketId", t.reference, t.subject, t.priority, t.assignee_id AS "assigneeId", u.name AS "ownerName", t.team_id AS "teamId",
    t.complained_about_id AS "complainedAboutId", t.escalation_level AS "escalationLevel", e.data->>'metric' AS metric, (e.data->>'dueAt')::timestamptz AS "dueAt",
    (SELECT value FROM setting WHERE name = 'company') AS company
  FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id LEFT JOIN staff_user u ON u.id = t.assignee_id
  WHERE e.id = $1 AND e.ticket_id = $2 AND e.type = 'escalated'`;

const PRESSURE_SQL = `SELECT p.id AS "staffId", EXISTS (SELECT 1 FROM delivery WHERE id = p.delivery_id) AS "toldBefore",
    (SELECT count(*)::int FROM delivery d WHERE d.address = p.address AND d.staff_id IS NOT NULL AND d.reason IS NULL AND d.created_at > $4::timestamptz - interval '1 h') AS "lastHour"
  FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS p (id, delivery_id, address)`;

@Injectable()
export class EscalationQuery {
  constructor(private readonly database: Database) {}

  /** Null when there is no such entry. */
  find(entryId: string, ticketId: string): Promise<Escalation | null> {
    return this.database.one<Escalation>(SQL, [entryId, ticketId]);
  }

  /** What each of these people has had from us. */
  async pressure(people: readonly { staffId: string; deliveryId: string; address: string }[], now: Date): Promise<Map<string, StaffPressure>> {
    const columns = (['staffId', 'deliveryId', 'address'] as const).map((name) => people.map((person) => person[name]));
    const rows = await this.database.query<StaffPressure & { staffId: string }>(PRESSURE_SQL, [...columns, now]);
    return new Map(rows.map((row) => [row.staffId, row]));
  }
}
