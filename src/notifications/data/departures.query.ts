import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { ReplyDepartures } from '../../tickets';

/** A reply has left when its mail did. One without a mail to wait for stood on the customer's page at once. */
@Injectable()
export class DeparturesQuery extends ReplyDepartures {
  async of(ticketIds: readonly string[], tx: Tx): Promise<Map<string, Date>> {
    const rows = await tx.query<{ id: string; at: Date }>(
      `SELECT source_message_id AS id, min(coalesce(sent_at, created_at)) AS at FROM delivery
       WHERE ticket_id = ANY($1) AND source_message_id IS NOT NULL AND (sent_at IS NOT NULL OR state = 'suppressed') GROUP BY source_message_id`,
      [ticketIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}
