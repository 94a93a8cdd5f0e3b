import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A node of the organisation's cause tree; the top level is the 6M of Ishikawa by default. */
@Entity('cause')
export class CauseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('text', { name: 'name_fa' }) nameFa: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('integer') position: number;
  @Column('boolean') active: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
