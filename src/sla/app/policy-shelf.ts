import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';
import type { BusinessCalendar } from '../domain/business-calendar';
import type { CalendarDefinition } from '../domain/calendar-definition';
import { compileCalendar } from '../domain/compile-calendar';
import type { PolicyDefinition } from '../domain/policy-definition';
import { selectPolicy, type TicketFacts } from '../domain/select-policy';

export interface ShelvedPolicy {
  /** Id of the policy's version. */
  versionId: string;
  definition: PolicyDefinition;
  /** Id of the calendar's newest version, for clocks that start now. */
  calendarVersionId: string;
}

const FRESH_MS = 5_000;

/**
 * Policies and compiled calendars in memory. The order in force is read again every few seconds (an edit reaches new tickets
 * that much later); versions never change, so they are kept for good.
 */
@Injectable()
export class PolicyShelf {
  private current?: { at: number; policies: ShelvedPolicy[] };
  private readonly policies = new Map<string, PolicyDefinition>();
  private readonly calendars = new Map<string, BusinessCalendar>();

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The policy that takes this ticket, or null when none does. */
  async select(facts: TicketFacts): Promise<ShelvedPolicy | null> {
    const policies = await this.inForce();
    const { policy } = selectPolicy(policies.map((shelved) => shelved.definition), facts);
    return policy ? policies.find((shelved) => shelved.definition === policy)! : null;
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

  async policy(versionId: string): Promise<PolicyDefinition> {
    const known = this.policies.get(versionId);
    if (known) return known;
    const row = await this.database.one<{ definition: PolicyDefinition }>('SELECT definition FROM sla_policy_version WHERE id = $1', [versionId]);
    if (!row) throw new Error(`No policy version ${versionId}.`);
    this.policies.set(versionId, row.definition);
    return row.definition;
  }

  /** Forgets what is in force, after an edit in this process. */
  refresh(): void {
    this.current = undefined;
  }

  private async inForce(): Promise<ShelvedPolicy[]> {
    const now = this.clock.nowMs();
    if (this.current && Math.abs(now - this.current.at) < FRESH_MS) return this.current.policies;
    const policies = await this.database.query<ShelvedPolicy>(
      `SELECT DISTINCT ON (p.position, p.id) v.id AS "versionId", v.definition, c.id AS "calendarVersionId"
       FROM sla_policy p JOIN sla_policy_version v ON v.policy_id = p.id
       JOIN LATERAL (SELECT id FROM business_calendar_version WHERE calendar_id = v.calendar_id ORDER BY version DESC LIMIT 1) c ON true
       WHERE p.active ORDER BY p.position, p.id, v.version DESC`,
    );
    this.current = { at: now, policies };
    return policies;
  }
}
