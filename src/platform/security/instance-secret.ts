import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Env } from '../config/env';
import { Database } from '../database/database';

/**
 * The key that signs tracking links and reply addresses: PEYGIR_SECRET, or one made once and kept in the database,
 * so that every process of an installation signs alike without being told.
 */
@Injectable()
export class InstanceSecret implements OnModuleInit {
  private key?: Buffer;

  constructor(private readonly env: Env, private readonly database: Database) {}

  /** 32 bytes. @throws Error before the module has started. */
  get bytes(): Buffer {
    if (!this.key) throw new Error('The instance secret is not loaded yet.');
    return this.key;
  }

  async onModuleInit(): Promise<void> {
    if (this.env.PEYGIR_SECRET) {
      this.key = createHash('sha256').update(this.env.PEYGIR_SECRET).digest();
      return;
    }
    await this.database.query(
      `INSERT INTO setting (name, value, updated_at) VALUES ('instance_secret', to_jsonb($1::text), now()) ON CONFLICT (name) DO NOTHING`,
      [randomBytes(32).toString('hex')],
    );
    const row = await this.database.one<{ secret: string }>(`SELECT value #>> '{}' AS secret FROM setting WHERE name = 'instance_secret'`);
    this.key = Buffer.from(row!.secret, 'hex');
  }
}
