import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RemedyState, RemedyType } from '../domain/remedy-states';

export type { RemedyState, RemedyType };

/** What the company gives to repair the harm. */
@Entity('remedy')
export class RemedyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') type: RemedyType;
  /** Decimal text in units of `currency`, so that no cent is rounded. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  /** ISO 4217. */
  @Column('text', { nullable: true }) currency: string | null;
  @Column('text') note: string;
  @Column('text') state: RemedyState;
  @Column('uuid', { name: 'proposed_by' }) proposedBy: string;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'fulfilled_at', nullable: true }) fulfilledAt: Date | null;
  @Column('text', { nullable: true }) proof: string | null;
  /** When it is to be given, as told with the offer. */
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
