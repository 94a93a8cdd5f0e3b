import type { StaffRole } from '../../kernel/actor';
import type { ApiScope } from '../../platform/security';
import type { StaffLocale } from '../domain/staff-locale';

export class TeamResponse {
  id: string;
  nameFa: string;
  nameEn: string;
}

export class TeamListResponse {
  items: TeamResponse[];
}

export class SignedInUser {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  locale: StaffLocale;
  teams: TeamResponse[];
}

export class LoginResponse {
  user: SignedInUser;
}

export class SessionResponse {
  id: string;
  createdAt: Date;
  /** Exact to a minute. */
  lastSeenAt: Date;
  userAgent: string | null;
  /** The session that asks. */
  current: boolean;
}

export class SessionListResponse {
  items: SessionResponse[];
}

export class UserResponse {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  locale: StaffLocale;
  active: boolean;
  teamIds: string[];
}

export class UserListResponse {
  items: UserResponse[];
}

export class ApiKeyResponse {
  id: string;
  name: string;
  scopes: ApiScope[];
  /** In whose name the key acts. */
  userId: string;
  createdAt: Date;
  revokedAt: Date | null;
}

export class NewApiKeyResponse extends ApiKeyResponse {
  /** Shown this once; null when the answer is a replay. */
  key: string | null;
}

export class ApiKeyListResponse {
  items: ApiKeyResponse[];
}

export class SetUpStateResponse {
  needed: boolean;
}
