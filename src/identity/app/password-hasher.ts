import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../domain/password-rules';

/** Cost of Argon2id: OWASP's Password Storage Cheat Sheet, 19 MiB, 2 passes, 1 lane. */
export class PasswordCost {
  /** In KiB. */
  memoryCost = 19_456;
  timeCost = 2;
  parallelism = 1;
}

@Injectable()
export class PasswordHasher {
  private decoy?: Promise<string>;

  constructor(private readonly cost: PasswordCost) {}

  hash(password: string): Promise<string> {
    return hash(normalisePassword(password), { ...this.cost });
  }

  /** Takes as long for an account that is unknown or has no password, and answers false. */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    const matches = await verify(stored ?? (await this.decoyHash()), normalisePassword(password)).catch(() => false);
    return matches && typeof stored === 'string';
  }

  private decoyHash(): Promise<string> {
    return (this.decoy ??= this.hash('nobody has this password'));
  }
}
