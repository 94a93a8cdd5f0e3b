import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import { type ContactChannel, CustomerEntity, type Locale } from '../data/customer.entity';
import { CustomerIdentityEntity } from '../data/customer-identity.entity';
import { normaliseEmail, normalisePhone } from '../domain/normalise-contact';

export interface Contact {
  name: string;
  email?: string | null;
  phone?: string | null;
  locale: Locale;
  preferredChannel?: ContactChannel | null;
}

export interface KnownCustomer {
  id: string;
  name: string;
  locale: Locale;
}

interface Found {
  id: string;
  name: string;
  locale: Locale;
  kind: ContactChannel;
}

/**
 * The customer whom an address or number belongs to, or a new one. The look-up runs before the unit of work writes:
 * two first complaints at once collide on the unique identity, and the loser's unit is run again.
 */
@Injectable()
export class FindOrAddCustomer {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async execute(contact: Contact, tx: Tx): Promise<KnownCustomer> {
    const email = contact.email ? normaliseEmail(contact.email) : null;
    const phone = contact.phone ? normalisePhone(contact.phone) : null;
    const rows = await this.database.query<Found>(
      `SELECT c.id, c.name, c.locale, i.kind FROM customer_identity i JOIN customer c ON c.id = i.customer_id
       WHERE (i.kind = 'email' AND i.value = $1) OR (i.kind = 'phone' AND i.value = $2)`,
      [email, phone],
    );
    // An address is proof of more than a number: families share phones.
    const known = rows.find((row) => row.kind === 'email') ?? (email ? undefined : rows[0]);
    const customer = known ?? this.add(contact, tx);
    const has = (kind: ContactChannel): boolean => rows.some((row) => row.kind === kind);
    this.addIdentities(customer.id, { email: has('email') ? null : email, phone: has('phone') ? null : phone }, tx);
    return { id: customer.id, name: customer.name, locale: customer.locale };
  }

  private add(contact: Contact, tx: Tx): KnownCustomer {
    const id = newId();
    tx.insert(CustomerEntity, {
      id, name: contact.name, locale: contact.locale, calendar: contact.locale === 'fa' ? 'jalali' : 'gregorian',
      preferredChannel: contact.preferredChannel ?? (contact.email ? 'email' : 'phone'),
      wantsProgress: true, wantsSurveys: true, wantsAnnouncements: true, createdAt: this.clock.now(),
    });
    return { id, name: contact.name, locale: contact.locale };
  }

  private addIdentities(customerId: string, values: Record<ContactChannel, string | null>, tx: Tx): void {
    for (const kind of ['email', 'phone'] as const) {
      const value = values[kind];
      if (!value) continue;
      tx.retryOnConflict('customer_identity_value');
      tx.insert(CustomerIdentityEntity, { id: newId(), customerId, kind, value, undeliverableAt: null, createdAt: this.clock.now() });
    }
  }
}
