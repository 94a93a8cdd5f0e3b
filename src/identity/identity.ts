import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx';
import { Authenticator, type StaffActor } from '../platform/security';
import { CreateUser, type NewUser } from './app/create-user';
import { PasswordHasher } from './app/password-hasher';
import { type Revocation, Revocations } from './app/revocations';
import { CredentialQuery } from './data/credential.query';
import { StaffDirectory, type StaffFilter, type StaffMember } from './data/staff-directory.query';

/** What other modules may ask of the people who work here. */
@Injectable()
export class Identity {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly users: CreateUser,
    private readonly hasher: PasswordHasher,
    private readonly credentials: CredentialQuery,
    private readonly authenticator: Authenticator,
    private readonly revocations: Revocations,
  ) {}

  /** Stages a new person; `passwordHash` comes from `hashPassword`. @returns the id */
  createUser(tx: Tx, user: NewUser): string {
    return this.users.execute(tx, user);
  }

  /** Stages a new team. @returns the id */
  createTeam(tx: Tx, team: { nameFa: string; nameEn: string }): string {
    return this.users.team(tx, team);
  }

  /** Slow by design: to be done before a unit of work, not inside. */
  hashPassword(password: string): Promise<string> {
    return this.hasher.hash(password);
  }

  /** Those of the ids that exist, with name, role and teams, active or not. */
  find(ids: readonly string[]): Promise<StaffMember[]> {
    return this.directory.find(ids);
  }

  /** Active people of a team, a role, an address, or all of these. */
  active(filter: StaffFilter): Promise<StaffMember[]> {
    return this.directory.active(filter);
  }

  /** Who the session cookie or the API key in these headers stands for, or null. */
  async authenticate(headers: IncomingHttpHeaders): Promise<StaffActor | null> {
    return this.authenticator.authenticate(headers);
  }

  /** Those of the sessions that still stand, wherever they were ended: for connections that outlive a request. */
  stillThere(sessionIds: readonly string[]): Promise<Set<string>> {
    return this.credentials.stillThere(sessionIds);
  }

  /** Calls back when access ends or changes in this process. */
  onRevoked(listener: (revocation: Revocation) => void): void {
    this.revocations.listen(listener);
  }
}
