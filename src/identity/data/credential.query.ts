import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { StaffActor } from '../../platform/security';

/** A session or key with the person behind it. */
export interface Credential {
  staff: StaffActor;
  /** Epoch milliseconds; a key's are without end. */
  lastSeenMs: number;
  expiresMs: number;
}

interface Row extends Omit<StaffActor, 'kind'> {
  lastSeenAt: Date | null;
  expiresAt: Date | null;
}

const PERSON = `u.id, u.name, u.email::text AS email, u.role, u.locale, ARRAY(SELECT m.team_id FROM team_member m WHERE m.user_id = u.id)::text[] AS "teamIds"`;
const BY_SESSION = `SELECT ${PERSON}, s.id AS "sessionId", NULL AS scopes, s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
  FROM session s JOIN staff_user u ON u.id = s.user_id AND u.active WHERE s.token_hash = $1`;
const BY_KEY = `SELECT ${PERSON}, NULL AS "sessionId", k.scopes, NULL AS "lastSeenAt", NULL AS "expiresAt"
  FROM api_key k JOIN staff_user u ON u.id = k.user_id AND u.active WHERE k.key_hash = $1 AND k.revoked_at IS NULL`;

/** Finds who a token stands for. */
@Injectable()
export class CredentialQuery {
  constructor(private readonly database: Database) {}

  bySession(hash: Buffer): Promise<Credential | null> {
    return this.find(BY_SESSION, hash);
  }

  byKey(hash: Buffer): Promise<Credential | null> {
    return this.find(BY_KEY, hash);
  }

  /** Those of the sessions that still exist, of people who are still active. */
  async stillThere(sessionIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT s.id FROM session s JOIN staff_user u ON u.id = s.user_id AND u.active WHERE s.id = ANY($1)', [sessionIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  private async find(sql: string, hash: Buffer): Promise<Credential | null> {
    const row = await this.database.one<Row>(sql, [hash]);
    if (!row) return null;
    const { lastSeenAt, expiresAt, ...person } = row;
    return { staff: { kind: 'staff', ...person }, lastSeenMs: lastSeenAt?.getTime() ?? Infinity, expiresMs: expiresAt?.getTime() ?? Infinity };
  }
}
