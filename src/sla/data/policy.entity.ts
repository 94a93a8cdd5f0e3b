import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PolicyDefinition } from '../domain/policy-definition';

@Entity('sla_policy')
export class PolicyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** The first policy in this order whose conditions hold is the ticket's. */
  @Column('integer') position: number;
  @Column('boolean') active: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** One state of a policy; clocks that run on it keep it. */
@Entity('sla_policy_version')
@Unique('sla_policy_version_policy_id_version_key', ['policyId', 'version'])
export class PolicyVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'policy_id' }) policyId: string;
  @Column('integer') version: number;
  @Column('uuid', { name: 'calendar_id' }) calendarId: string;
  @Column('jsonb') definition: PolicyDefinition;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
