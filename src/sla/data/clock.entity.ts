import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One clock of a ticket. What it says follows from its facts; only the next instant at which something falls due is kept. */
@Entity('sla_clock')
@Unique('sla_clock_ticket_id_metric_instance_key', ['ticketId', 'metric', 'instance'])
export class ClockEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') metric: string;
  /** 1 for the first; a reopened ticket gets the next one of `resolution`, each customer turn one of `next_response`. */
  @Column('smallint') instance: number;
  @Column('uuid', { name: 'policy_version_id' }) policyVersionId: string;
  @Column('uuid', { name: 'calendar_version_id' }) calendarVersionId: string;
  @Column('timestamptz', { name: 'next_due_at', nullable: true }) nextDueAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
