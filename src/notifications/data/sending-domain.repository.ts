import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { SendingDomainEntity } from './sending-domain.entity';

const COLUMNS = `id, version, domain, selector, private_key_sealed AS "privateKeySealed", public_key AS "publicKey", key_bits AS "keyBits", enabled,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The domains whose mail we sign. */
@Injectable()
export class SendingDomainRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<SendingDomainEntity[]> {
    return this.database.query<SendingDomainEntity>(`SELECT ${COLUMNS} FROM sending_domain ORDER BY domain`);
  }

  /** The nearest of these domains that is signed for. */
  nearest(domains: readonly string[]): Promise<SendingDomainEntity | null> {
    return this.database.one<SendingDomainEntity>(
      `SELECT ${COLUMNS} FROM sending_domain WHERE enabled AND domain = ANY($1) ORDER BY length(domain) DESC LIMIT 1`, [domains],
    );
  }

  async lock(id: string, tx: Tx): Promise<SendingDomainEntity | null> {
    const [row] = await tx.query<SendingDomainEntity>(`SELECT ${COLUMNS} FROM sending_domain WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Two that are added at once collide, and the loser's unit of work is run again. */
  async isTaken(domain: string, tx: Tx): Promise<boolean> {
    tx.retryOnConflict('sending_domain_domain');
    return (await tx.query('SELECT 1 FROM sending_domain WHERE domain = $1', [domain])).length > 0;
  }

  add(one: SendingDomainEntity, tx: Tx): void {
    tx.insert(SendingDomainEntity, one);
  }

  save(one: SendingDomainEntity, tx: Tx): void {
    tx.stage(
      `UPDATE sending_domain SET version = $2, selector = $3, private_key_sealed = $4, public_key = $5, key_bits = $6, enabled = $7, updated_at = $8 WHERE id = $1`,
      [one.id, one.version, one.selector, one.privateKeySealed, one.publicKey, one.keyBits, one.enabled, one.updatedAt],
    );
  }
}
