import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a complaint is about, as customers choose it; decides the team and the external body named after an appeal. */
@Entity('category')
export class CategoryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'name_fa' }) nameFa: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('text', { name: 'external_body_fa', nullable: true }) externalBodyFa: string | null;
  @Column('text', { name: 'external_body_en', nullable: true }) externalBodyEn: string | null;
  @Column('integer') position: number;
  @Column('boolean') active: boolean;
}
