import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '../platform/security';
import { ApiKeys } from './app/api-keys';
import { ChangePassword } from './app/change-password';
import { ChangeUser } from './app/change-user';
import { CreateUser } from './app/create-user';
import { DescribeSignedIn } from './app/describe-signed-in';
import { LogIn } from './app/log-in';
import { PasswordCost, PasswordHasher } from './app/password-hasher';
import { PrintSetupCode } from './app/print-setup-code';
import { Revocations } from './app/revocations';
import { SessionAuthenticator } from './app/session-authenticator';
import { SessionCookie } from './app/session-cookie';
import { Sessions } from './app/sessions';
import { SetUp } from './app/set-up';
import { ApiKeyEntity } from './data/api-key.entity';
import { CredentialQuery } from './data/credential.query';
import { SessionEntity } from './data/session.entity';
import { StaffDirectory } from './data/staff-directory.query';
import { StaffUserEntity } from './data/staff-user.entity';
import { TeamEntity, TeamMemberEntity } from './data/team.entity';
import { SessionRules } from './domain/session-rules';
import { ApiKeysController } from './http/api-keys.controller';
import { AuthController } from './http/auth.controller';
import { BrowserSession } from './http/browser-session';
import { SessionsController } from './http/sessions.controller';
import { SetUpController } from './http/setup.controller';
import { TeamsController } from './http/teams.controller';
import { UsersController } from './http/users.controller';
import { Identity } from './identity';
import { PurgeSessions } from './jobs/purge-sessions';

/** Global, because every closed route of every module asks it who calls. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StaffUserEntity, TeamEntity, TeamMemberEntity, SessionEntity, ApiKeyEntity])],
  controllers: [AuthController, SessionsController, UsersController, TeamsController, ApiKeysController, SetUpController],
  providers: [
    SessionAuthenticator, { provide: Authenticator, useExisting: SessionAuthenticator },
    ApiKeys, BrowserSession, ChangePassword, ChangeUser, CreateUser, CredentialQuery, DescribeSignedIn, Identity, LogIn, PasswordCost,
    PasswordHasher, PrintSetupCode, PurgeSessions, Revocations, SessionCookie, SessionRules, Sessions, SetUp, StaffDirectory,
  ],
  exports: [Identity, Authenticator],
})
export class IdentityModule {}
