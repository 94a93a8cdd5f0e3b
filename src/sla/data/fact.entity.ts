import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactKind } from '../domain/clock-facts';

/** Something that happened to a clock; append-only. */
@Entity('sla_fact')
export class FactEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'clock_id' }) clockId: string;
  @Column('text') kind: FactKind;
  /** When it happened, business time. */
  @Column('timestamptz') at: Date;
  /** When we learned of it. */
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('jsonb') data: object;
}
