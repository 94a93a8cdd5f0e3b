import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { Database } from '../../platform/database/database';
import type { BusinessCalendar } from '../domain/business-calendar';
import { type Fault, Faults } from '../domain/fault';
import type { PolicyDefinition } from '../domain/policy-definition';
import { TICKET_STATES } from '../domain/ticket-states';
import { findUnreachableSpans } from '../domain/validate-spans';
import { validatePolicy } from '../domain/validate-policy';
import { refuseFaults } from './definition-faults';

/** Whether a policy can work here: on its calendar, and with the teams that there are. */
@Injectable()
export class CheckPolicy {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The definition, when it can be kept. @param calendar null when there is none of the name that was given. @throws DomainError `validation_failed` with every fault, each under the field that carries it. */
  async execute(definition: unknown, calendar: BusinessCalendar | null): Promise<PolicyDefinition> {
    refuseFaults(validatePolicy(definition, TICKET_STATES));
    if (calendar === null) throw DomainError.invalid('calendarId', 'unknown', 'There is no such calendar.');
    const valid = definition as PolicyDefinition;
    refuseFaults([...findUnreachableSpans(valid, calendar, this.clock.nowMs()), ...(await this.unknownTeams(valid))]);
    return valid;
  }

  private async unknownTeams({ conditions, targets }: PolicyDefinition): Promise<Fault[]> {
    const faults = new Faults();
    const named: { id: string; at: Faults }[] = [];
    for (const test of ['in', 'notIn'] as const) {
      for (const [index, id] of (conditions.team?.[test] ?? []).entries()) named.push({ id, at: faults.under('conditions').under('team').under(test).under(index) });
    }
    for (const [metric, { ladder }] of Object.entries(targets)) {
      for (const [index, { action }] of ladder.entries()) {
        if (action.do === 'reassign') named.push({ id: action.teamId, at: faults.under('targets').under(metric).under('ladder').under(index).under('action').under('teamId') });
      }
    }
    if (named.length === 0) return [];
    const rows = await this.database.query<{ id: string }>('SELECT id FROM team WHERE id::text = ANY($1)', [named.map(({ id }) => id)]);
    const known = new Set(rows.map(({ id }) => id));
    for (const { id, at } of named) if (!known.has(id)) at.add('policy.team_unknown', { value: id.slice(0, 60) });
    return faults.list;
  }
}
