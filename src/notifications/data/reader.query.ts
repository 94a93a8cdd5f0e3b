import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Reader } from '../domain/decide-send';

/** Whom a written mail would reach now. A wish, an address or a ticket may have changed since it was written. */
@Injectable()
export class ReaderQuery {
  constructor(private readonly database: Database) {}

  /** Null when there is no such delivery. */
  of(deliveryId: string): Promise<Reader | null> {
    return this.database.one<Reader>(
      `SELECT t.status AS "ticketStatus", d.address AS email, coalesce(c.wants_progress, true) AS "wantsProgress", coalesce(c.wants_surveys, true) AS "wantsSurveys",
         coalesce(c.wants_announcements, true) AS "wantsAnnouncements", coalesce(NOT s.active, p.state <> 'accepted', false) AS "hasLeft",
         d.staff_id IS NULL AND EXISTS (SELECT 1 FROM customer_identity i WHERE i.kind = 'email' AND i.value = d.address AND i.undeliverable_at IS NOT NULL) AS undeliverable
       FROM delivery d LEFT JOIN ticket t ON t.id = d.ticket_id LEFT JOIN customer c ON c.id = d.customer_id LEFT JOIN staff_user s ON s.id = d.staff_id
         LEFT JOIN ticket_participant p ON p.id = d.participant_id
       WHERE d.id = $1`,
      [deliveryId],
    );
  }
}
