import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A date told to the customer, with somebody who answers for it. */
@Entity('promise')
export class PromiseEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('timestamptz', { name: 'kept_at', nullable: true }) keptAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
