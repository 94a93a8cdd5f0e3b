import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Outcome } from '../domain/outcomes';

/** Whether the company agrees with the complaint, and why. Level 2 answers an appeal; both stay on record. */
@Entity('decision')
@Unique('decision_ticket_id_level_key', ['ticketId', 'level'])
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('smallint') level: number;
  @Column('text') outcome: Outcome;
  @Column('text') reasons: string;
  /** Why nothing was done, when no public action is on record. */
  @Column('text', { name: 'no_action_reason', nullable: true }) noActionReason: string | null;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('text', { name: 'decided_by_name' }) decidedByName: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
