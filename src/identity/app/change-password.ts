import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { RateLimiter, type StaffActor } from '../../platform/security';
import { StaffDirectory } from '../data/staff-directory.query';
import { acceptPassword } from '../domain/password-rules';
import { PasswordHasher } from './password-hasher';
import { Sessions } from './sessions';

const TRIES = { name: 'password.change', limit: 10, windowMs: 15 * 60_000 };

/** Changes one's own password; every session ends, and the present device gets a new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly hasher: PasswordHasher,
    private readonly limiter: RateLimiter,
    private readonly sessions: Sessions,
    private readonly uow: UnitOfWork,
  ) {}

  /** @returns the token of the new session. @throws DomainError `password_wrong` on the field `current` */
  async execute(staff: StaffActor, current: string, next: string, userAgent: string | null): Promise<string> {
    await this.limiter.hit(TRIES, staff.id);
    const found = await this.directory.credentials(staff.email);
    if (!(await this.hasher.verify(found?.passwordHash, current))) throw DomainError.invalid('current', 'password_wrong', 'This is not the present password.');
    const hash = await this.hasher.hash(acceptPassword(next, staff, 'next'));
    // Two units: the pieces of one see the same moment, so the new session would be ended with the old ones.
    await this.uow.run(async (tx) => {
      tx.stage('UPDATE staff_user SET password_hash = $2 WHERE id = $1', [staff.id, hash]);
      this.sessions.endAll(tx, staff.id);
    });
    return this.uow.run(async (tx) => this.sessions.begin(tx, staff.id, userAgent));
  }
}
