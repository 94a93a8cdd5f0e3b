import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { ApiScope } from '../../platform/security';
import { ApiKeyEntity } from '../data/api-key.entity';
import { newApiKey, tokenHash } from '../domain/secret-token';
import { Revocations } from './revocations';

export interface ApiKeySummary {
  id: string;
  name: string;
  scopes: ApiScope[];
  userId: string;
  createdAt: Date;
  revokedAt: Date | null;
}

/** Makes, lists and revokes API keys. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly revocations: Revocations,
  ) {}

  /** Stages a new key. `key` is shown once and stored nowhere. */
  create(tx: Tx, userId: string, name: string, scopes: ApiScope[]): { key: string; summary: ApiKeySummary } {
    const key = newApiKey();
    const summary = { id: newId(), name, scopes: [...new Set(scopes)], userId, createdAt: this.clock.now(), revokedAt: null };
    tx.insert(ApiKeyEntity, { ...summary, keyHash: tokenHash(key) });
    return { key, summary };
  }

  list(): Promise<ApiKeySummary[]> {
    return this.database.query(
      'SELECT id, name, scopes, user_id AS "userId", created_at AS "createdAt", revoked_at AS "revokedAt" FROM api_key ORDER BY created_at DESC, id DESC LIMIT 500',
    );
  }

  /** @throws DomainError `not_found` */
  async revoke(id: string): Promise<void> {
    const [row] = await this.uow.run((tx) =>
      tx.query<{ userId: string }>('UPDATE api_key SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING user_id AS "userId"', [id, this.clock.now()]));
    if (!row) throw DomainError.notFound('API key');
    this.revocations.announce({ userId: row.userId });
  }
}
