import './events';

export type { NewUser } from './app/create-user';
export type { Revocation } from './app/revocations';
export type { StaffMember } from './data/staff-directory.query';
export { Identity } from './identity';
export { IdentityModule } from './identity.module';
