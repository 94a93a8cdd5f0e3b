import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { DeliveryHeaders } from './delivery.entity';

/** A delivery that is still to be sent, with all of its mail. */
export interface WaitingDelivery {
  id: string;
  ticketId: string | null;
  /** Whom of the staff it is for; null for the customer's. */
  staffId: string | null;
  customerId: string | null;
  /** Who takes part beside the customer; null for the customer's. */
  participantId: string | null;
  template: string;
  address: string;
  messageId: string;
  sourceMessageId: string | null;
  automatic: boolean;
  headers: DeliveryHeaders;
  subject: string;
  text: string;
  html: string | null;
  /** Tries so far. */
  attempts: number;
  createdAt: Date;
}

/** A file that goes with a mail. */
export interface EnclosedFile {
  name: string;
  contentType: string;
  sha256: Buffer;
  contentId: string | null;
}

@Injectable()
export class WaitingDeliveryQuery {
  constructor(private readonly database: Database) {}

  /** Null when it was sent, failed or held back already. */
  find(id: string): Promise<WaitingDelivery | null> {
    return this.database.one<WaitingDelivery>(
      `SELECT id, ticket_id AS "ticketId", staff_id AS "staffId", customer_id AS "customerId", participant_id AS "participantId", template, address, message_id AS "messageId", source_message_id AS "sourceMessageId", automatic, headers,
         subject, body_text AS text, body_html AS html, attempts, created_at AS "createdAt"
       FROM delivery WHERE id = $1 AND state = 'queued'`,
      [id],
    );
  }

  /** Mails that wait although no job is left for them. */
  stranded(before: Date): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      `SELECT d.id FROM delivery d WHERE d.state = 'queued' AND d.created_at < $1 AND NOT EXISTS (
         SELECT 1 FROM job j WHERE j.name = 'notifications.deliver' AND j.state IN ('ready', 'running') AND j.payload ->> 'deliveryId' = d.id::text)
       ORDER BY d.created_at LIMIT 100`,
      [before],
    );
  }

  /** The files of the message whose words a mail carries, in one order at every try. */
  filesOf(messageId: string): Promise<EnclosedFile[]> {
    return this.database.query<EnclosedFile>(
      'SELECT name, content_type AS "contentType", sha256, content_id AS "contentId" FROM ticket_attachment WHERE message_id = $1 ORDER BY id', [messageId],
    );
  }
}
