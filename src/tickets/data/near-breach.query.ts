import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** What a list of endangered tickets shows of each. */
export interface EndangeredTicket {
  id: string;
  reference: string;
  subject: string;
  priority: string;
  assigneeName: string | null;
}

@Injectable()
export class EndangeredQuery {
  constructor(private readonly database: Database) {}

  /** The tickets by id. */
  async of(ids: readonly string[]): Promise<Map<string, EndangeredTicket>> {
    const rows = await this.database.query<EndangeredTicket>(
      `SELECT t.id, t.reference, t.subject, t.priority, u.name AS "assigneeName" FROM ticket t LEFT JOIN staff_user u ON u.id = t.assignee_id WHERE t.id = ANY($1)`, [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
