import { readdirSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { MIGRATIONS_DIR } from '../paths';
import { HealthCheck } from './health-check';

/** A row can be written, and the schema is the one this program was made for. */
@Injectable()
export class DatabaseCheck extends HealthCheck {
  readonly name = 'database';
  private readonly wanted = readdirSync(MIGRATIONS_DIR).filter((file) => file.endsWith('.sql')).map((file) => file.replace(/\.sql$/, ''));

  constructor(private readonly database: Database) {
    super();
  }

  async check(): Promise<string | null> {
    await this.database.query(
      `INSERT INTO setting (name, value, updated_at) VALUES ('health.write', '1', now()) ON CONFLICT (name) DO UPDATE SET updated_at = now()`,
    );
    const done = new Set((await this.database.query<{ name: string }>('SELECT name FROM schema_migration')).map((row) => row.name));
    return this.wanted.every((name) => done.has(name)) ? null : 'the schema is not up to date';
  }
}
