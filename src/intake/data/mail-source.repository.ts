import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { MailSourceEntity } from './mail-source.entity';

const COLUMNS = `id, name, host, port, security, username, auth, token_url AS "tokenUrl", client_id AS "clientId", scope, secrets, folder, after_commit AS "afterCommit",
  move_to AS "moveTo", existing, own_server AS "ownServer", enabled, version, created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Mailboxes as administrators described them. */
@Injectable()
export class MailSourceRepository {
  constructor(private readonly database: Database) {}

  enabled(): Promise<MailSourceEntity[]> {
    return this.database.query<MailSourceEntity>(`SELECT ${COLUMNS} FROM mail_source WHERE enabled ORDER BY id`);
  }

  find(id: string): Promise<MailSourceEntity | null> {
    return this.database.one<MailSourceEntity>(`SELECT ${COLUMNS} FROM mail_source WHERE id = $1`, [id]);
  }

  async lock(id: string, tx: Tx): Promise<MailSourceEntity | null> {
    return (await tx.query<MailSourceEntity>(`SELECT ${COLUMNS} FROM mail_source WHERE id = $1 FOR UPDATE`, [id]))[0] ?? null;
  }

  insert(source: MailSourceEntity, tx: Tx): void {
    tx.insert(MailSourceEntity, source);
  }

  update(source: MailSourceEntity, tx: Tx): void {
    tx.stage(
      `UPDATE mail_source SET name = $2, host = $3, port = $4, security = $5, username = $6, auth = $7, token_url = $8, client_id = $9, scope = $10, secrets = $11,
         folder = $12, after_commit = $13, move_to = $14, existing = $15, own_server = $16, enabled = $17, version = $18, updated_at = $19 WHERE id = $1`,
      [source.id, source.name, source.host, source.port, source.security, source.username, source.auth, source.tokenUrl, source.clientId, source.scope, source.secrets,
        source.folder, source.afterCommit, source.moveTo, source.existing, source.ownServer, source.enabled, source.version, source.updatedAt],
    );
  }

  remove(id: string, tx: Tx): void {
    tx.stage('DELETE FROM mail_source WHERE id = $1', [id]);
  }

  /** A provider that gives a new refresh token takes the old one back; no change that anybody made. */
  reseal(id: string, secrets: Buffer, tx: Tx): void {
    tx.stage('UPDATE mail_source SET secrets = $2 WHERE id = $1', [id, secrets]);
  }
}
