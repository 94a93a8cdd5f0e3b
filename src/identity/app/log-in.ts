import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { limitAddress, RateLimiter } from '../../platform/security';
import { StaffDirectory } from '../data/staff-directory.query';
import { PasswordHasher } from './password-hasher';
import { Sessions } from './sessions';

export interface LogInCommand {
  email: string;
  password: string;
  ip: string;
  userAgent: string | null;
  /** The session the browser already shows; it ends, so that its id can't have been planted. */
  presentedToken: string | null;
}

const WINDOW_MS = 15 * 60_000;
const BY_ADDRESS = { name: 'login.address', limit: 10, windowMs: WINDOW_MS };
const BY_ACCOUNT = { name: 'login.account', limit: 10, windowMs: WINDOW_MS };

/** Signs a person in. An unknown address and a wrong password get the same answer after the same time. */
@Injectable()
export class LogIn {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly hasher: PasswordHasher,
    private readonly limiter: RateLimiter,
    private readonly sessions: Sessions,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws DomainError `login_failed`, `too_many_requests` */
  async execute(command: LogInCommand): Promise<{ userId: string; token: string }> {
    const address = limitAddress(command.ip);
    const account = command.email.toLowerCase();
    // Counted before the password is looked at, so that many tries at once are all counted; a right one is taken back.
    await this.limiter.hit(BY_ADDRESS, address);
    await this.limiter.hit(BY_ACCOUNT, account);
    const found = await this.directory.credentials(command.email);
    const matches = await this.hasher.verify(found?.passwordHash, command.password);
    if (!found || !matches || !found.active) throw new DomainError('unauthenticated', 'login_failed', 'The address or the password is not right.');
    await this.limiter.refund(BY_ADDRESS, address);
    await this.limiter.refund(BY_ACCOUNT, account);
    if (command.presentedToken) await this.sessions.endByToken(command.presentedToken);
    const token = await this.uow.run(async (tx) => this.sessions.begin(tx, found.id, command.userAgent));
    return { userId: found.id, token };
  }
}
