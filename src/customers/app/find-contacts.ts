import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CalendarKind, ContactChannel, Locale } from '../data/customer.entity';

/** Whom to write to, where and how. */
export interface CustomerContact {
  id: string;
  name: string;
  locale: Locale;
  calendar: CalendarKind;
  preferredChannel: ContactChannel;
  wantsProgress: boolean;
  wantsSurveys: boolean;
  wantsAnnouncements: boolean;
  email: string | null;
  phone: string | null;
  emailUndeliverable: boolean;
}

@Injectable()
export class FindContacts {
  constructor(private readonly database: Database) {}

  byId(customerId: string): Promise<CustomerContact | null> {
    return this.database.one<CustomerContact>(
      `SELECT c.id, c.name, c.locale, c.calendar, c.preferred_channel AS "preferredChannel",
         c.wants_progress AS "wantsProgress", c.wants_surveys AS "wantsSurveys", c.wants_announcements AS "wantsAnnouncements",
         e.value AS email, p.value AS phone, e.undeliverable_at IS NOT NULL AS "emailUndeliverable"
       FROM customer c
       LEFT JOIN LATERAL (SELECT value, undeliverable_at FROM customer_identity WHERE customer_id = c.id AND kind = 'email'
         ORDER BY undeliverable_at IS NOT NULL, created_at LIMIT 1) e ON true
       LEFT JOIN LATERAL (SELECT value FROM customer_identity WHERE customer_id = c.id AND kind = 'phone' ORDER BY created_at LIMIT 1) p ON true
       WHERE c.id = $1`,
      [customerId],
    );
  }

  /** The customer of exactly this address, or null. */
  byEmail(email: string): Promise<{ id: string; name: string } | null> {
    return this.database.one(
      `SELECT c.id, c.name FROM customer_identity i JOIN customer c ON c.id = i.customer_id WHERE i.kind = 'email' AND i.value = $1`,
      [email],
    );
  }
}
