import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Tx } from '../platform/database/tx';
import { ChangePreferences, type Preferences } from './app/change-preferences';
import { type CustomerContact, FindContacts } from './app/find-contacts';
import { type Contact, FindOrAddCustomer, type KnownCustomer } from './app/find-or-add-customer';
import { type Topic, UnsubscribeTokens } from './app/unsubscribe-tokens';
import { CustomerEntity } from './data/customer.entity';
import { CustomerIdentityEntity } from './data/customer-identity.entity';
import { normaliseEmail, normalisePhone } from './domain/normalise-contact';

export type { CalendarKind, ContactChannel, Locale } from './data/customer.entity';
export type { Contact, CustomerContact, KnownCustomer, Preferences, Topic };
export { UnsubscribeTokens };
export { normaliseEmail, normalisePhone };

/** The people we serve. */
@Injectable()
export class Customers {
  constructor(
    private readonly finder: FindOrAddCustomer,
    private readonly contacts: FindContacts,
    private readonly preferences: ChangePreferences,
  ) {}

  /** The customer of this address or number; a new one is staged in `tx`. */
  findOrAdd(contact: Contact, tx: Tx): Promise<KnownCustomer> {
    return this.finder.execute(contact, tx);
  }

  contactOf(customerId: string): Promise<CustomerContact | null> {
    return this.contacts.byId(customerId);
  }

  byEmail(email: string): Promise<{ id: string; name: string } | null> {
    return this.contacts.byEmail(email);
  }

  /** Mail to this address came back for good; the day it first did is kept. */
  markUndeliverable(email: string, at: Date, tx: Tx): void {
    tx.stage(
      `UPDATE customer_identity SET undeliverable_at = coalesce(undeliverable_at, $2) WHERE kind = 'email' AND value = $1`,
      [normaliseEmail(email), at],
    );
  }

  /** Somebody who knows better says that it works again, or somebody wrote from it; if not, the next mail that comes back marks it anew. */
  markReachable(email: string, tx: Tx): void {
    tx.stage(`UPDATE customer_identity SET undeliverable_at = NULL WHERE kind = 'email' AND value = $1 AND undeliverable_at IS NOT NULL`, [normaliseEmail(email)]);
  }

  preferencesOf(customerId: string): Promise<Preferences> {
    return this.preferences.read(customerId);
  }

  changePreferences(customerId: string, change: Partial<Preferences>): Promise<Preferences> {
    return this.preferences.execute(customerId, change);
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CustomerEntity, CustomerIdentityEntity])],
  providers: [FindOrAddCustomer, FindContacts, ChangePreferences, Customers, UnsubscribeTokens],
  exports: [Customers, UnsubscribeTokens],
})
export class CustomersModule {}
