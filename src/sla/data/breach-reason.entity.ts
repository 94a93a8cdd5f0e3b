import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a clock was broken, in plain words. The newest wording counts. */
@Entity('sla_breach_reason')
export class BreachReasonEntity {
  @PrimaryColumn('uuid', { name: 'clock_id' }) clockId: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @Column('text', { name: 'given_by_name' }) givenByName: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
}
