import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { DeliveryResponse } from '../http/notifications.responses';

/** What became of one message to the customer. */
export type Delivery = DeliveryResponse;

/** What became of the messages to the customer about a ticket, oldest first. */
@Injectable()
export class DeliveriesQuery {
  constructor(private readonly database: Database) {}

  ofTicket(ticketId: string): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `SELECT id, template, template_version AS "templateVersion", channel, address, subject, state, reason, attempts, source_message_id AS "messageId",
         to_iso(created_at) AS "createdAt", to_iso(sent_at) AS "sentAt"
       FROM delivery WHERE ticket_id = $1 AND staff_id IS NULL ORDER BY created_at, id`,
      [ticketId],
    );
  }
}
