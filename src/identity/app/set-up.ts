import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { StaffDirectory } from '../data/staff-directory.query';
import type { StaffLocale } from '../domain/staff-locale';
import { tokenHash } from '../domain/secret-token';
import { CreateUser } from './create-user';

const SETTING = 'identity.setup_code';
/** Any number; two set-ups at once wait for each other. */
const LOCK = 7_264_403;
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface FirstAdmin {
  email: string;
  name: string;
  locale: StaffLocale;
  passwordHash: string;
}

/** Making the first administrator, with a code that only who started the program has seen. Afterwards there is no such thing. */
@Injectable()
export class SetUp {
  /** Once there was an administrator there always is one, so the question need not be asked again. */
  private done = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: StaffDirectory,
    private readonly users: CreateUser,
    private readonly clock: Clock,
  ) {}

  async isNeeded(): Promise<boolean> {
    this.done ||= await this.directory.hasAdmin();
    return !this.done;
  }

  /** A new code, about 98 bits; the one before is void. */
  async newCode(): Promise<string> {
    const code = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('').replace(/(.{5})(?=.)/g, '$1-');
    const value = JSON.stringify({ sha256: tokenHash(code).toString('hex') });
    await this.uow.run(async (tx) =>
      tx.stage(`INSERT INTO setting (name, value, updated_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`, [SETTING, value, this.clock.now()]));
    return code;
  }

  /** @throws DomainError `not_found` when there is an administrator, `setup_code_wrong` on the field `code` */
  async execute(code: string, admin: FirstAdmin): Promise<string> {
    return this.uow.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const admins = await tx.query(`SELECT FROM staff_user WHERE role = 'admin' AND active LIMIT 1`);
      if (admins.length > 0) throw DomainError.notFound('page');
      await this.checkCode(tx, code);
      tx.stage('DELETE FROM setting WHERE name = $1', [SETTING]);
      return this.users.execute(tx, { ...admin, role: 'admin' });
    });
  }

  private async checkCode(tx: Tx, code: string): Promise<void> {
    const [row] = await tx.query<{ value: { sha256: string } }>('SELECT value FROM setting WHERE name = $1', [SETTING]);
    const given = tokenHash(code.trim().toUpperCase());
    if (row && timingSafeEqual(given, Buffer.from(row.value.sha256, 'hex'))) return;
    throw DomainError.invalid('code', 'setup_code_wrong', 'This is not the set-up code that was printed at the start.');
  }
}
