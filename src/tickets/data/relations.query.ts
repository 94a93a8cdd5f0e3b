import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

export interface RelatedTicket {
  id: string;
  reference: string;
  subject: string;
  status: string;
}

@Injectable()
export class RelationsQuery {
  constructor(private readonly database: Database) {}

  /** Tickets under this one, oldest first. */
  children(id: string): Promise<RelatedTicket[]> {
    return this.database.query<RelatedTicket>('SELECT id, reference, subject, status FROM ticket WHERE parent_id = $1 ORDER BY created_at, id', [id]);
  }
}
