import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { StaffActor } from '../../platform/security';
import { SessionEntity } from '../data/session.entity';
import { newToken, tokenHash } from '../domain/secret-token';
import { SessionRules } from '../domain/session-rules';
import { Revocations } from './revocations';

/** A sign-in as its owner sees it. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  current: boolean;
}

/** Begins, lists and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: SessionRules,
    private readonly revocations: Revocations,
  ) {}

  /** Stages a new session. @returns its token, which is stored nowhere. */
  begin(tx: Tx, userId: string, userAgent: string | null): string {
    const token = newToken();
    const now = this.clock.now();
    tx.insert(SessionEntity, {
      id: newId(), tokenHash: tokenHash(token), userId, createdAt: now, lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.rules.absoluteMs), userAgent: userAgent?.slice(0, 300) ?? null,
    });
    return token;
  }

  /** Stages the end of all sessions of a person. */
  endAll(tx: Tx, userId: string): void {
    tx.stage('DELETE FROM session WHERE user_id = $1', [userId]);
    tx.afterCommit(() => this.revocations.announce({ userId }));
  }

  /** Ends the session a token stands for, if it stands for one. */
  async endByToken(token: string): Promise<void> {
    const [row] = await this.uow.run((tx) =>
      tx.query<{ id: string; userId: string }>('DELETE FROM session WHERE token_hash = $1 RETURNING id, user_id AS "userId"', [tokenHash(token)]));
    if (row) this.revocations.announce({ userId: row.userId, sessionId: row.id });
  }

  /** Ends one of one's own sessions. @throws DomainError `not_found` */
  async endOwn(staff: StaffActor, sessionId: string): Promise<void> {
    const rows = await this.uow.run((tx) => tx.query('DELETE FROM session WHERE id = $1 AND user_id = $2 RETURNING id', [sessionId, staff.id]));
    if (rows.length === 0) throw DomainError.notFound('session');
    this.revocations.announce({ userId: staff.id, sessionId });
  }

  /** Ends all of one's sessions but the present one. */
  async endOthers(staff: StaffActor): Promise<void> {
    const rows = await this.uow.run((tx) =>
      tx.query<{ id: string }>('DELETE FROM session WHERE user_id = $1 AND id IS DISTINCT FROM $2 RETURNING id', [staff.id, staff.sessionId]));
    for (const { id } of rows) this.revocations.announce({ userId: staff.id, sessionId: id });
  }

  list(staff: StaffActor): Promise<OwnSession[]> {
    const now = this.clock.now();
    return this.database.query(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", user_agent AS "userAgent", id IS NOT DISTINCT FROM $2 AS current
       FROM session WHERE user_id = $1 AND expires_at > $3 AND last_seen_at > $4 ORDER BY last_seen_at DESC, id LIMIT 100`,
      [staff.id, staff.sessionId, now, new Date(now.getTime() - this.rules.idleMs)],
    );
  }
}
