import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why it happened; or, named and with a reason, that nobody looked. */
@Entity('root_cause')
export class RootCauseEntity {
  @PrimaryColumn('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('uuid', { name: 'cause_id', nullable: true }) causeId: string | null;
  /** The chain of answers to "why?", outermost first. */
  @Column('jsonb') whys: string[];
  @Column('uuid', { array: true }) contributing: string[];
  /** Where it should have been noticed before the customer did. */
  @Column('text', { name: 'escaped_at', nullable: true }) escapedAt: string | null;
  @Column('text') preventable: 'yes' | 'no' | 'unknown';
  @Column('text', { name: 'not_investigated_reason', nullable: true }) notInvestigatedReason: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('text', { name: 'recorded_by_name' }) recordedByName: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
