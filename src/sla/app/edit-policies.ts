import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { PolicyEntity, PolicyVersionEntity } from '../data/policy.entity';
import type { PolicyDefinition } from '../domain/policy-definition';
import { CheckPolicy } from './check-policy';
import type { SavedVersion } from './edit-calendars';
import { PolicyShelf } from './policy-shelf';

export interface PolicyCommand {
  definition: unknown;
  calendarId: string;
}

/** Policies and their order: each edit is a new version, and clocks that run keep theirs until a re-baseline. */
@Injectable()
export class EditPolicies {
  constructor(private readonly shelf: PolicyShelf, private readonly checker: CheckPolicy, private readonly clock: Clock) {}

  /** Adds a policy behind all others. @throws DomainError `validation_failed` with every fault of the definition. */
  async create({ definition, calendarId }: PolicyCommand, active: boolean, authorId: string, tx: Tx): Promise<SavedVersion> {
    const valid = await this.check(definition, calendarId);
    await tx.query('LOCK TABLE sla_policy IN SHARE ROW EXCLUSIVE MODE');
    const [last] = await tx.query<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM sla_policy');
    const id = newId();
    tx.insert(PolicyEntity, { id, name: valid.name, position: last!.position + 1, active, createdAt: this.clock.now() });
    return this.write(id, 1, valid, calendarId, authorId, tx);
  }

  /** @throws DomainError `not_found`, `version_conflict` (409) when `version` is given and is not the newest, `validation_failed`. */
  async change({ id, version, definition, calendarId }: PolicyCommand & { id: string; version?: number }, authorId: string, tx: Tx): Promise<SavedVersion> {
    const valid = await this.check(definition, calendarId);
    await this.lock(id, tx);
    const [newest] = await tx.query<{ version: number }>('SELECT max(version) AS version FROM sla_policy_version WHERE policy_id = $1', [id]);
    if (version !== undefined && newest!.version !== version) {
      throw new DomainError('conflict', 'version_conflict', 'Somebody changed this policy meanwhile; look at it again.', [], { version: newest!.version });
    }
    tx.stage('UPDATE sla_policy SET name = $2 WHERE id = $1', [id, valid.name]);
    return this.write(id, newest!.version + 1, valid, calendarId, authorId, tx);
  }

  /** An inactive policy takes no new ticket; clocks that run on it go on. @throws DomainError `not_found`. */
  async setActive(id: string, active: boolean, tx: Tx): Promise<void> {
    await this.lock(id, tx);
    tx.stage('UPDATE sla_policy SET active = $2 WHERE id = $1', [id, active]);
    tx.afterCommit(() => this.shelf.refresh());
  }

  /** The first in this order whose conditions hold takes a ticket. @throws DomainError `validation_failed` unless every policy is named once. */
  async reorder(ids: readonly string[], tx: Tx): Promise<void> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM sla_policy ORDER BY id FOR UPDATE');
    const [known, named] = [new Set(rows.map(({ id }) => id)), new Set(ids.map((id) => id.toLowerCase()))];
    if (named.size !== ids.length || known.size !== named.size || ![...known].every((id) => named.has(id))) {
      throw DomainError.invalid('ids', 'policy.order_incomplete', 'Name every policy exactly once.');
    }
    tx.stage('UPDATE sla_policy p SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position) WHERE p.id = o.id', [ids]);
    tx.afterCommit(() => this.shelf.refresh());
  }

  private async check(definition: unknown, calendarId: string): Promise<PolicyDefinition> {
    const calendarVersionId = await this.shelf.newestCalendar(calendarId);
    return this.checker.execute(definition, calendarVersionId === null ? null : await this.shelf.calendar(calendarVersionId));
  }

  private async lock(id: string, tx: Tx): Promise<void> {
    if ((await tx.query('SELECT 1 FROM sla_policy WHERE id = $1 FOR UPDATE', [id])).length === 0) throw DomainError.notFound('policy');
  }

  private write(policyId: string, version: number, definition: PolicyDefinition, calendarId: string, createdBy: string, tx: Tx): SavedVersion {
    tx.insert(PolicyVersionEntity, { id: newId(), policyId, version, calendarId, definition, createdBy, createdAt: this.clock.now() });
    tx.afterCommit(() => this.shelf.refresh());
    return { id: policyId, version };
  }
}
