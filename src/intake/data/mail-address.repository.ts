import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { MailAddressEntity } from './mail-address.entity';

const COLUMNS = `id, version, address, sender_name_fa AS "senderNameFa", sender_name_en AS "senderNameEn", team_id AS "teamId",
  (SELECT c.id FROM category c WHERE c.id = category_id AND c.active) AS "categoryId",
  kind, language, signature_fa AS "signatureFa", signature_en AS "signatureEn", enabled, is_default AS "isDefault", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** The addresses people write to: few, and read with every mail. */
@Injectable()
export class MailAddressRepository {
  constructor(private readonly database: Database) {}

  /** All of them, in use or not, the default one first. */
  all(): Promise<MailAddressEntity[]> {
    return this.database.query<MailAddressEntity>(`SELECT ${COLUMNS} FROM mail_address ORDER BY is_default DESC, enabled DESC, address`);
  }

  async lock(id: string, tx: Tx): Promise<MailAddressEntity | null> {
    const [row] = await tx.query<MailAddressEntity>(`SELECT ${COLUMNS} FROM mail_address WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** True when another one has this address. Two that are added at once collide, and the loser's unit of work is run again. */
  async isTaken(address: string, exceptId: string, tx: Tx): Promise<boolean> {
    tx.retryOnConflict('mail_address_address');
    return (await tx.query('SELECT 1 FROM mail_address WHERE address = $1 AND id <> $2', [address, exceptId])).length > 0;
  }

  /** Which of these there are. */
  async known(teamId: string | null, categoryId: string | null, tx: Tx): Promise<{ team: boolean; category: boolean }> {
    const [row] = await tx.query<{ team: boolean; category: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM team WHERE id = $1) AS team, EXISTS (SELECT 1 FROM category WHERE id = $2 AND active) AS category`, [teamId, categoryId],
    );
    return row!;
  }

  /** Takes the default from whichever has it; at most one may. */
  async clearDefault(exceptId: string, at: Date, tx: Tx): Promise<void> {
    tx.retryOnConflict('mail_address_default');
    await tx.query('UPDATE mail_address SET is_default = false, version = version + 1, updated_at = $2 WHERE is_default AND id <> $1', [exceptId, at]);
  }

  add(address: MailAddressEntity, tx: Tx): void {
    tx.insert(MailAddressEntity, address);
  }

  save(one: MailAddressEntity, tx: Tx): void {
    tx.stage(
      `UPDATE mail_address SET version = $2, address = $3, sender_name_fa = $4, sender_name_en = $5, team_id = $6, category_id = $7, kind = $8, language = $9,
         signature_fa = $10, signature_en = $11, enabled = $12, is_default = $13, updated_at = $14 WHERE id = $1`,
      [one.id, one.version, one.address, one.senderNameFa, one.senderNameEn, one.teamId, one.categoryId, one.kind, one.language, one.signatureFa,
        one.signatureEn, one.enabled, one.isDefault, one.updatedAt],
    );
  }
}
