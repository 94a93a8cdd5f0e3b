import { Injectable } from '@nestjs/common';
import type { StaffRole } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { TeamMemberEntity } from '../data/team.entity';
import type { StaffLocale } from '../domain/staff-locale';
import { Revocations } from './revocations';
import { Sessions } from './sessions';
import { translateViolations } from './translate-violations';

/** What is to change; what is left out stays. */
export interface UserChange {
  name?: string;
  role?: StaffRole;
  locale?: StaffLocale;
  active?: boolean;
  teamIds?: readonly string[];
  passwordHash?: string;
}

interface Present {
  role: StaffRole;
  active: boolean;
}

/** Changes a person. Another role, another password or deactivation ends all their sessions. */
@Injectable()
export class ChangeUser {
  constructor(private readonly uow: UnitOfWork, private readonly sessions: Sessions, private readonly revocations: Revocations) {}

  /** @throws DomainError `not_found`, `identity.last_admin` */
  async execute(userId: string, change: UserChange): Promise<void> {
    await translateViolations(() => this.uow.run((tx) => this.write(tx, userId, change)));
  }

  private async write(tx: Tx, userId: string, change: UserChange): Promise<void> {
    const present = await this.lock(tx, userId);
    const next = { role: change.role ?? present.role, active: change.active ?? present.active };
    await this.keepOneAdmin(tx, userId, present, next);
    tx.stage(
      `UPDATE staff_user SET name = coalesce($2, name), role = $3, locale = coalesce($4, locale), active = $5,
         password_hash = coalesce($6, password_hash) WHERE id = $1`,
      [userId, change.name ?? null, next.role, change.locale ?? null, next.active, change.passwordHash ?? null],
    );
    if (change.teamIds) {
      await tx.query('DELETE FROM team_member WHERE user_id = $1', [userId]);
      tx.insert(TeamMemberEntity, [...new Set(change.teamIds)].map((teamId) => ({ teamId, userId })));
    }
    const ended = (present.active && !next.active) || next.role !== present.role || change.passwordHash !== undefined;
    if (ended) this.sessions.endAll(tx, userId);
    else tx.afterCommit(() => this.revocations.announce({ userId }));
    if (present.active && !next.active) tx.emit({ name: 'identity.user_deactivated', payload: { userId } });
    else tx.emit({ name: 'identity.user_changed', payload: { userId } });
  }

  private async lock(tx: Tx, userId: string): Promise<Present> {
    const [row] = await tx.query<Present>('SELECT role, active FROM staff_user WHERE id = $1 FOR UPDATE', [userId]);
    if (!row) throw DomainError.notFound('user');
    return row;
  }

  private async keepOneAdmin(tx: Tx, userId: string, present: Present, next: Present): Promise<void> {
    const loses = present.role === 'admin' && present.active && !(next.role === 'admin' && next.active);
    if (!loses) return;
    // Locked, so that two administrators can't remove each other at the same moment.
    const others = await tx.query(`SELECT id FROM staff_user WHERE role = 'admin' AND active AND id <> $1 ORDER BY id FOR UPDATE`, [userId]);
    if (others.length === 0) throw new DomainError('guard_failed', 'identity.last_admin', 'The last administrator stays one.');
  }
}
