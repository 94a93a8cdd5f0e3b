import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';

export interface MovedMessage {
  id: string;
  createdAt: Date;
  byCustomer: boolean;
  isPublic: boolean;
}

/** Messages that go from one ticket to another with their files. */
@Injectable()
export class MessageMover {
  /** Every message of the ticket, oldest first. */
  of(ticketId: string, tx: Tx): Promise<MovedMessage[]> {
    return tx.query<MovedMessage>(
      `SELECT id, created_at AS "createdAt", author_kind = 'customer' AS "byCustomer", visibility = 'public' AS "isPublic"
       FROM ticket_message WHERE ticket_id = $1 ORDER BY created_at, id`, [ticketId],
    );
  }

  /** The HTML of a mail names its own pictures by the ticket; they go along. */
  move(messages: readonly MovedMessage[], fromId: string, toId: string, tx: Tx): void {
    const ids = messages.map(({ id }) => id);
    tx.stage(
      `UPDATE ticket_message SET ticket_id = $2, html = replace(html, '/api/tickets/' || $3 || '/attachments/', '/api/tickets/' || $4 || '/attachments/') WHERE id = ANY($1)`,
      [ids, toId, fromId, toId],
    );
    tx.stage('UPDATE ticket_attachment SET ticket_id = $2 WHERE message_id = ANY($1)', [ids, toId]);
  }
}
