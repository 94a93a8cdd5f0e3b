import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { StaffRole } from '../../kernel/actor';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { StaffUserEntity } from '../data/staff-user.entity';
import type { StaffLocale } from '../domain/staff-locale';
import { TeamEntity, TeamMemberEntity } from '../data/team.entity';

export interface NewUser {
  email: string;
  name: string;
  role: StaffRole;
  locale: StaffLocale;
  /** From `hashPassword`; absent: no sign-in with a password. */
  passwordHash?: string | null;
  teamIds?: readonly string[];
}

/** Stages new people and teams. */
@Injectable()
export class CreateUser {
  constructor(private readonly clock: Clock) {}

  execute(tx: Tx, user: NewUser): string {
    const id = newId();
    tx.insert(StaffUserEntity, {
      id, email: user.email, name: user.name, role: user.role, locale: user.locale, passwordHash: user.passwordHash ?? null,
      active: true, createdAt: this.clock.now(),
    });
    tx.insert(TeamMemberEntity, [...new Set(user.teamIds ?? [])].map((teamId) => ({ teamId, userId: id })));
    tx.emit({ name: 'identity.user_created', payload: { userId: id, role: user.role } });
    return id;
  }

  team(tx: Tx, { nameFa, nameEn }: { nameFa: string; nameEn: string }): string {
    const id = newId();
    tx.insert(TeamEntity, { id, nameFa, nameEn, createdAt: this.clock.now() });
    return id;
  }
}
