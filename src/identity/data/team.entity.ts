import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People who share a queue. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'name_fa' }) nameFa: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** Who is in which team. */
@Entity('team_member')
export class TeamMemberEntity {
  @PrimaryColumn('uuid', { name: 'team_id' }) teamId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
}
