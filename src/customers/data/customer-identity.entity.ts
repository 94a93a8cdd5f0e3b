import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ContactChannel } from './customer.entity';

/** One way to reach one customer, normalised so that it is stored once. */
@Entity('customer_identity')
@Unique('customer_identity_value', ['kind', 'value'])
export class CustomerIdentityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') kind: ContactChannel;
  @Column('text') value: string;
  /** Since when mail to this address comes back for good. */
  @Column('timestamptz', { name: 'undeliverable_at', nullable: true }) undeliverableAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
