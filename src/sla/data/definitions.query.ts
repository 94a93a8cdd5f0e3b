import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CalendarDefinition } from '../domain/calendar-definition';
import type { PolicyDefinition } from '../domain/policy-definition';

/** A calendar as it is now. */
export interface CalendarRow {
  id: string;
  name: string;
  version: number;
  definition: CalendarDefinition;
  /** When this version was saved, ISO 8601 UTC. */
  createdAt: string;
  /** Null for what came with the installation. */
  createdByName: string | null;
}

/** A policy as it is now, in the order in which policies are asked. */
export interface PolicyRow {
  id: string;
  name: string;
  position: number;
  active: boolean;
  version: number;
  calendarId: string;
  definition: PolicyDefinition;
  createdAt: string;
  createdByName: string | null;
}

const CALENDARS_SQL = `SELECT c.id, c.name, v.version, v.definition, to_iso(v.created_at) AS "createdAt",
    (SELECT u.name FROM staff_user u WHERE u.id = v.created_by) AS "createdByName" FROM business_calendar c
  JOIN LATERAL (SELECT * FROM business_calendar_version WHERE calendar_id = c.id ORDER BY version DESC LIMIT 1) v ON true`;

const POLICIES_SQL = `SELECT p.id, p.name, p.position, p.active, v.version, v.calendar_id AS "calendarId", v.definition, to_iso(v.created_at) AS "createdAt",
    (SELECT u.name FROM staff_user u WHERE u.id = v.created_by) AS "createdByName" FROM sla_policy p
  JOIN LATERAL (SELECT * FROM sla_policy_version WHERE policy_id = p.id ORDER BY version DESC LIMIT 1) v ON true`;

/** Calendars and policies for whoever administers them. */
@Injectable()
export class DefinitionsQuery {
  constructor(private readonly database: Database) {}

  calendars(): Promise<CalendarRow[]> {
    return this.database.query<CalendarRow>(`${CALENDARS_SQL} ORDER BY c.created_at, c.id`);
  }

  calendar(id: string): Promise<CalendarRow | null> {
    return this.database.one<CalendarRow>(`${CALENDARS_SQL} WHERE c.id = $1`, [id]);
  }

  policies(): Promise<PolicyRow[]> {
    return this.database.query<PolicyRow>(`${POLICIES_SQL} ORDER BY p.position, p.id`);
  }

  policy(id: string): Promise<PolicyRow | null> {
    return this.database.one<PolicyRow>(`${POLICIES_SQL} WHERE p.id = $1`, [id]);
  }
}
