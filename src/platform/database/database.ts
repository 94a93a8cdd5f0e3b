import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { runSql } from './sql';

/** Reads that need no transaction: SQL straight to the shape of the answer. Writing goes through the unit of work. */
@Injectable()
export class Database {
  readonly pool: Pool;

  constructor(readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
  }

  /** All rows of one statement. */
  query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return runSql<R>(this.pool, sql, params);
  }

  /** The first row, or null. */
  async one<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R | null> {
    return (await this.query<R>(sql, params))[0] ?? null;
  }
}
