import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { Database } from '../../platform/database/database';

export interface Category {
  id: string;
  name: { fa: string; en: string };
  teamId: string | null;
  externalBody: { fa: string | null; en: string | null };
}

const FRESH_MS = 5_000;

/** What customers can complain about; read often and changed rarely, so kept for a few seconds. */
@Injectable()
export class Categories {
  private kept?: { at: number; list: Category[] };

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async all(): Promise<Category[]> {
    const now = this.clock.nowMs();
    if (this.kept && Math.abs(now - this.kept.at) < FRESH_MS) return this.kept.list;
    const list = await this.database.query<Category>(
      `SELECT id, json_build_object('fa', name_fa, 'en', name_en) AS name, team_id AS "teamId",
         json_build_object('fa', external_body_fa, 'en', external_body_en) AS "externalBody"
       FROM category WHERE active ORDER BY position, id`,
    );
    this.kept = { at: now, list };
    return list;
  }

  async find(id: string): Promise<Category | null> {
    return (await this.all()).find((category) => category.id === id) ?? null;
  }

  /** Forgets what was read, after a change in this process. */
  refresh(): void {
    this.kept = undefined;
  }
}
