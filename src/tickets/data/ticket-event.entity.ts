import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened to a ticket; append-only. */
@Entity('ticket_event')
export class TicketEventEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') type: string;
  @Column('timestamptz') at: Date;
  @Column('text', { name: 'actor_kind' }) actorKind: 'customer' | 'staff' | 'system';
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'actor_name' }) actorName: string;
  @Column('jsonb') data: object;
}
