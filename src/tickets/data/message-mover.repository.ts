import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { ReplyDepartures } from './reply-departures';

export interface MovedMessage {
  id: string;
  createdAt: Date;
  /** When it reached us, where that is known; else when it was registered. */
  arrivedAt: Date;
  /** When a colleague's reply left the outbox; null as long as it has not, and for everything else. */
  leftAt: Date | null;
  byCustomer: boolean;
  byStaff: boolean;
  isPublic: boolean;
}

/** Messages that go from one ticket to another with their files. */
@Injectable()
export class MessageMover {
  constructor(private readonly departures: ReplyDepartures) {}

  /** Every message of the ticket, oldest first. */
  async of(ticketId: string, arrivals: ReadonlyMap<string, Date>, tx: Tx): Promise<MovedMessage[]> {
    const rows = await tx.query<Omit<MovedMessage, 'arrivedAt' | 'leftAt'>>(
      `SELECT id, created_at AS "createdAt", author_kind = 'customer' AS "byCustomer", author_kind = 'staff' AS "byStaff", visibility = 'public' AS "isPublic"
       FROM ticket_message WHERE ticket_id = $1 ORDER BY created_at, id`, [ticketId],
    );
    const departures = await this.departures.of(await this.origins(ticketId, tx), tx);
    return rows.map((row) => ({ ...row, arrivedAt: arrivals.get(row.id) ?? row.createdAt, leftAt: row.byStaff ? departures.get(row.id) ?? null : null }));
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

  /** The ticket and those that it was split from, one after the other: under one of them each of its replies was sent. */
  private async origins(ticketId: string, tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH RECURSIVE origin AS (SELECT $1::uuid AS id UNION
         SELECT (e.data->>'splitFromId')::uuid FROM origin o JOIN ticket_event e ON e.ticket_id = o.id AND e.type = 'opened' WHERE e.data->>'splitFromId' IS NOT NULL)
       SELECT id FROM origin`, [ticketId],
    );
    return rows.map(({ id }) => id);
  }
}
