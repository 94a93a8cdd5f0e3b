import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketStatus } from '../domain/states';

/** A stretch of time that a ticket spent in one state and that is over. */
@Entity('ticket_state_span')
export class StateSpanEntity {
  /** The change of state that ended it, as it stands in the ticket's story. */
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') state: TicketStatus;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
  @Column('timestamptz', { name: 'left_at' }) leftAt: Date;
  /** Open time of the ticket's calendar in milliseconds; null when no calendar applied. */
  @Column('bigint', { name: 'business_ms', nullable: true }) businessMs: number | null;
}
