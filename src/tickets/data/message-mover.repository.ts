import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';

export interface MovedMessage {
  id: string;
  createdAt: Date;
  /** When it reached us, where that is known; else when it was registered. */
  arrivedAt: Date;
  byCustomer: boolean;
  byStaff: boolean;
  isPublic: boolean;
}

/** Messages that go from one ticket to another with their files. */
@Injectable()
export class MessageMover {
  /** Every message of the ticket, oldest first. */
  async of(ticketId: string, arrivals: ReadonlyMap<string, Date>, tx: Tx): Promise<MovedMessage[]> {
    const rows = await tx.query<Omit<MovedMessage, 'arrivedAt'>>(
      `SELECT id, created_at AS "createdAt", author_kind = 'customer' AS "byCustomer", author_kind = 'staff' AS "byStaff", visibility = 'public' AS "isPublic"
       FROM ticket_message WHERE ticket_id = $1 ORDER BY created_at, id`, [ticketId],
    );
    return rows.map((row) => ({ ...row, arrivedAt: arrivals.get(row.id) ?? row.createdAt }));
  }

  /** The HTML of a mail names its own pictures by the ticket; they go along. */
  move(messages: readonly { id: string }[], fromId: string, toId: string, tx: Tx): void {
    const ids = messages.map(({ id }) => id);
    tx.stage(
      `UPDATE ticket_message SET ticket_id = $2, html = replace(html, '/api/tickets/' || $3 || '/attachments/', '/api/tickets/' || $4 || '/attachments/') WHERE id = ANY($1)`,
      [ids, toId, fromId, toId],
    );
    tx.stage('UPDATE ticket_attachment SET ticket_id = $2 WHERE message_id = ANY($1)', [ids, toId]);
  }
}
