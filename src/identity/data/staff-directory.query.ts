import { Injectable } from '@nestjs/common';
import type { StaffRole } from '../../kernel/actor';
import { Database } from '../../platform/database/database';
import type { StaffLocale } from '../domain/staff-locale';

/** A person as other modules see them. */
export interface StaffMember {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  locale: StaffLocale;
  active: boolean;
  teamIds: string[];
}

/** Whom to look for among the active. */
export interface StaffFilter {
  teamId?: string | null;
  role?: StaffRole | null;
  email?: string | null;
}

export interface Team {
  id: string;
  nameFa: string;
  nameEn: string;
}

const MEMBER = `SELECT u.id, u.email::text AS email, u.name, u.role, u.locale, u.active,
  ARRAY(SELECT m.team_id FROM team_member m WHERE m.user_id = u.id ORDER BY 1)::text[] AS "teamIds" FROM staff_user u`;

/** Reads of people and teams. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly database: Database) {}

  /** Those of the ids that exist, active or not. */
  find(ids: readonly string[]): Promise<StaffMember[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.database.query(`${MEMBER} WHERE u.id = ANY($1)`, [ids]);
  }

  /** Everybody, by name. */
  all(): Promise<StaffMember[]> {
    return this.database.query(`${MEMBER} ORDER BY u.active DESC, u.name, u.id LIMIT 2000`);
  }

  /** Active people of a team, a role, an address, or all of these. */
  active({ teamId = null, role = null, email = null }: StaffFilter): Promise<StaffMember[]> {
    return this.database.query(
      `${MEMBER} WHERE u.active AND ($1::text IS NULL OR u.role = $1)
        AND ($2::uuid IS NULL OR EXISTS (SELECT FROM team_member m WHERE m.team_id = $2 AND m.user_id = u.id))
        AND ($3::text IS NULL OR lower(u.email::text) = lower($3)) ORDER BY u.name, u.id`,
      [role, teamId, email],
    );
  }

  credentials(email: string): Promise<{ id: string; passwordHash: string | null; active: boolean } | null> {
    return this.database.one('SELECT id, password_hash AS "passwordHash", active FROM staff_user WHERE email = $1', [email]);
  }

  teams(): Promise<Team[]> {
    return this.database.query('SELECT id, name_fa AS "nameFa", name_en AS "nameEn" FROM team ORDER BY name_en, id');
  }

  async hasAdmin(): Promise<boolean> {
    const row = await this.database.one<{ found: boolean }>(`SELECT EXISTS (SELECT FROM staff_user WHERE role = 'admin' AND active) AS found`);
    return row?.found === true;
  }
}
