import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { DeliveryResponse, FailedDeliveryResponse } from '../http/notifications.responses';

/** What became of one message to the customer. */
export type Delivery = DeliveryResponse;

/** What became of the messages to the customer about a ticket, oldest first. */
@Injectable()
export class DeliveriesQuery {
  constructor(private readonly database: Database) {}

  /** Mails that failed for good and were not sent again, newest first. */
  failed(limit: number): Promise<FailedDeliveryResponse[]> {
    return this.database.query<FailedDeliveryResponse>(
      `SELECT d.id, d.template, d.address, d.subject, d.reason, d.attempts, d.provider_answer AS "providerAnswer", d.ticket_id AS "ticketId", t.reference AS "ticketReference",
         to_iso(d.created_at) AS "createdAt"
       FROM delivery d LEFT JOIN ticket t ON t.id = d.ticket_id WHERE d.state = 'failed' ORDER BY d.created_at DESC, d.id DESC LIMIT $1`,
      [limit],
    );
  }

  ofTicket(ticketId: string): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `SELECT id, template, template_version AS "templateVersion", channel, address, subject, state, reason, attempts, provider_answer AS "providerAnswer", 
         CASE WHEN participant_id IS NULL THEN source_message_id END AS "messageId",
         to_iso(created_at) AS "createdAt", to_iso(sent_at) AS "sentAt"
       FROM delivery WHERE ticket_id = $1 AND staff_id IS NULL ORDER BY created_at, id`,
      [ticketId],
    );
  }
}
