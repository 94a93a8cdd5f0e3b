import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import type { BusinessCalendar } from '../domain/business-calendar';
import type { CalendarDefinition } from '../domain/calendar-definition';
import { compileCalendar } from '../domain/compile-calendar';
import type { PolicyDefinition } from '../domain/policy-definition';
import { type PolicySelection, selectPolicy, type TicketFacts } from '../domain/select-policy';
import type { PromisingPolicy } from './promise-of';

/** One version of a policy; it never changes. */
export interface PolicyVersion {
  versionId: string;
  policyId: string;
  version: number;
  definition: PolicyDefinition;
}

/** A policy as it holds for clocks that start now. */
export interface ShelvedPolicy extends PolicyVersion {
  /** Id of the calendar's newest version. */
  calendarVersionId: string;
}

interface Ordered extends ShelvedPolicy {
  conditions: PolicyDefinition['conditions'];
}

const FRESH_MS = 5_000;

const VERSION_COLUMNS = 'v.id AS "versionId", v.policy_id AS "policyId", v.version, v.definition';
const NEWEST_CALENDAR = `JOIN LATERAL (SELECT id FROM business_calendar_version WHERE calendar_id = v.calendar_id ORDER BY version DESC LIMIT 1) c ON true`;

/**
 * Policies and compiled calendars in memory. The order in force is read again every few seconds (an edit reaches new tickets
 * that much later); versions never change, so they are kept for good.
 */
@Injectable()
export class PolicyShelf {
  private current?: { at: number; policies: Ordered[] };
  private readonly policies = new Map<string, PolicyVersion>();
  private readonly calendars = new Map<string, BusinessCalendar>();

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The policy that takes this ticket (null when none does), and why not the ones before it. */
  async select(facts: TicketFacts): Promise<PolicySelection<ShelvedPolicy>> {
    return selectPolicy(await this.inForce(), facts);
  }

  /** Active policies in the order in which they are asked. */
  inOrder(): Promise<readonly ShelvedPolicy[]> {
    return this.inForce();
  }

  /** Id of a calendar's newest version; null when there is no such calendar. */
  async newestCalendar(calendarId: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>('SELECT id FROM business_calendar_version WHERE calendar_id = $1 ORDER BY version DESC LIMIT 1', [calendarId]);
    return row?.id ?? null;
  }

  async calendar(versionId: string): Promise<BusinessCalendar> {
    const known = this.calendars.get(versionId);
    if (known) return known;
    const row = await this.database.one<{ definition: CalendarDefinition }>('SELECT definition FROM business_calendar_version WHERE id = $1', [versionId]);
    if (!row) throw new Error(`No calendar version ${versionId}.`);
    const compiled = compileCalendar(row.definition);
    this.calendars.set(versionId, compiled);
    return compiled;
  }

  async policy(versionId: string): Promise<PolicyVersion> {
    const known = this.policies.get(versionId);
    if (known) return known;
    const row = await this.database.one<PolicyVersion>(`SELECT ${VERSION_COLUMNS} FROM sla_policy_version v WHERE v.id = $1`, [versionId]);
    if (!row) throw new Error(`No policy version ${versionId}.`);
    this.policies.set(versionId, row);
    return row;
  }

  /** One version of a policy on its calendar as that is now, whether or not the policy is active. */
  async shelved(versionId: string): Promise<ShelvedPolicy> {
    const row = await this.database.one<ShelvedPolicy>(`SELECT ${VERSION_COLUMNS}, c.id AS "calendarVersionId" FROM sla_policy_version v ${NEWEST_CALENDAR} WHERE v.id = $1`, [versionId]);
    if (!row) throw new Error(`No policy version ${versionId}.`);
    return row;
  }

  /** The newest version of a policy; null when there is no such policy. */
  async newest(policyId: string): Promise<ShelvedPolicy | null> {
    const row = await this.database.one<{ id: string }>('SELECT id FROM sla_policy_version WHERE policy_id = $1 ORDER BY version DESC LIMIT 1', [policyId]);
    return row && this.shelved(row.id);
  }

  /** The policy as clocks take it. */
  async inForceOf({ versionId, calendarVersionId, definition }: ShelvedPolicy): Promise<PromisingPolicy> {
    return { policyVersion: versionId, calendarVersion: calendarVersionId, definition, calendar: await this.calendar(calendarVersionId) };
  }

  /** Forgets what is in force, after an edit in this process. */
  refresh(): void {
    this.current = undefined;
  }

  private async inForce(): Promise<Ordered[]> {
    const now = this.clock.nowMs();
    if (this.current && Math.abs(now - this.current.at) < FRESH_MS) return this.current.policies;
    const rows = await this.database.query<ShelvedPolicy>(
      `SELECT DISTINCT ON (p.position, p.id) ${VERSION_COLUMNS}, c.id AS "calendarVersionId"
       FROM sla_policy p JOIN sla_policy_version v ON v.policy_id = p.id ${NEWEST_CALENDAR}
       WHERE p.active ORDER BY p.position, p.id, v.version DESC`,
    );
    const policies = rows.map((row) => ({ ...row, conditions: row.definition.conditions }));
    this.current = { at: now, policies };
    return policies;
  }
}
