import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../../kernel/actor';

import type { StaffLocale } from '../domain/staff-locale';

/** Somebody who works here. Never deleted: the record says who did what. */
@Entity('staff_user')
export class StaffUserEntity {
  @PrimaryColumn('uuid') id: string;
  /** Compared without regard to case. */
  @Column('citext') email: string;
  @Column('text') name: string;
  /** Argon2id in PHC form; null: no password, so no sign-in with one. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text') role: StaffRole;
  @Column('text') locale: StaffLocale;
  @Column('boolean') active: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
