import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { FINAL_LIST } from '../../tickets';
import type { DeliveryResponse, DeliveryStateResponse, FailedDeliveryResponse } from '../http/notifications.responses';

/** What became of one message to the customer. */
export type Delivery = DeliveryResponse;

const DEAD = `d.staff_id IS NULL AND EXISTS (SELECT 1 FROM customer_identity i WHERE i.kind = 'email' AND i.value = d.address AND i.undeliverable_at IS NOT NULL)`;
/** Whom a complaint is about does not learn who complained; $1 is who asks. */
const HIDDEN = 't.complained_about_id IS NOT DISTINCT FROM $1::uuid AND d.staff_id IS NULL';

/** What became of the messages to the customer about a ticket, oldest first. */
@Injectable()
export class DeliveriesQuery {
  constructor(private readonly database: Database) {}

  /** Mails that failed for good, were not sent again and still need care, newest first. */
  failed(staffId: string, limit: number): Promise<FailedDeliveryResponse[]> {
    return this.database.query<FailedDeliveryResponse>(
      `SELECT d.id, d.template, CASE WHEN d.staff_id IS NOT NULL THEN 'staff' WHEN d.participant_id IS NOT NULL THEN 'participant' ELSE 'customer' END AS recipient,
         CASE WHEN NOT (${HIDDEN}) THEN d.address END AS address, CASE WHEN NOT (${HIDDEN}) THEN d.subject END AS subject,
         CASE WHEN NOT (${HIDDEN}) THEN d.provider_answer END AS "providerAnswer", d.reason, d.attempts, ${DEAD} AS "addressDead", d.ticket_id AS "ticketId", t.reference AS "ticketReference",
         to_iso(d.created_at) AS "createdAt"
       FROM delivery d LEFT JOIN ticket t ON t.id = d.ticket_id WHERE d.state = 'failed' AND d.settled_at IS NULL ORDER BY d.created_at DESC, d.id DESC LIMIT $2`,
      [staffId, limit],
    );
  }

  /** Those about tickets on which somebody still works. */
  async failedAndOpen(): Promise<number> {
    const row = await this.database.one<{ open: number }>(
      `SELECT count(*)::int AS open FROM delivery d JOIN ticket t ON t.id = d.ticket_id
       WHERE d.state = 'failed' AND d.settled_at IS NULL AND t.status NOT IN ${FINAL_LIST}`,
    );
    return row!.open;
  }

  /** Null when there is none of this id. */
  state(id: string, staffId: string): Promise<DeliveryStateResponse | null> {
    return this.database.one<DeliveryStateResponse>(
      `SELECT d.state, d.reason, d.attempts, CASE WHEN NOT (${HIDDEN}) THEN d.provider_answer END AS "providerAnswer" FROM delivery d LEFT JOIN ticket t ON t.id = d.ticket_id WHERE d.id = $2`, [staffId, id],
    );
  }

  ofTicket(ticketId: string): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `SELECT d.id, template, template_version AS "templateVersion", channel, address, subject, state, reason, attempts, provider_answer AS "providerAnswer", ${DEAD} AS "addressDead", repeated, to_iso(settled_at) AS "settledAt",
         CASE WHEN participant_id IS NULL THEN source_message_id END AS "messageId",
         to_iso(d.created_at) AS "createdAt", to_iso(sent_at) AS "sentAt"
       FROM delivery d WHERE ticket_id = $1 AND staff_id IS NULL ORDER BY d.created_at, d.id`,
      [ticketId],
    );
  }
}
