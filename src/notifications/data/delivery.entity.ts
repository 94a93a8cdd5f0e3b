import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateName } from '../domain/routing';
import type { StaffTemplateName } from '../domain/staff-routing';

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'suppressed';

/** How the mail is addressed and threaded; the same for every try. */
export interface DeliveryHeaders {
  from: { name: string; address: string };
  replyTo: string;
  inReplyTo: string | null;
  references: string[];
}

/** One message to one person because of one thing that happened, as it was written. */
@Entity('delivery')
export class DeliveryEntity {
  /** Made from the cause: the same happening never makes two. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id', nullable: true }) ticketId: string | null;
  @Column('uuid', { name: 'customer_id', nullable: true }) customerId: string | null;
  /** Who takes part besides the customer; null for the customer. */
  @Column('uuid', { name: 'participant_id', nullable: true }) participantId: string | null;
  /** Whom of the staff it is for; null for the customer's. */
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId: string | null;
  @Column('text') template: TemplateName | StaffTemplateName;
  @Column('text') channel: 'email';
  @Column('text') locale: 'fa' | 'en';
  /** Null when the customer has none. */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { name: 'message_id' }) messageId: string;
  /** What it tells of. */
  @Column('text', { name: 'cause_key' }) causeKey: string;
  /** The ticket's message whose words it carries. */
  @Column('uuid', { name: 'source_message_id', nullable: true }) sourceMessageId: string | null;
  @Column('boolean') automatic: boolean;
  @Column('text', { name: 'flood_slot', nullable: true }) floodSlot: string | null;
  @Column('jsonb') headers: DeliveryHeaders;
  /** The wording it was written with; 0 for the program's own, null when nothing was written. */
  @Column('integer', { name: 'template_version', nullable: true }) templateVersion: number | null;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text', { name: 'body_text', nullable: true }) bodyText: string | null;
  @Column('text', { name: 'body_html', nullable: true }) bodyHtml: string | null;
  @Column('text') state: DeliveryState;
  /** Why it was held back or failed. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('smallint') attempts: number;
  @Column('text', { name: 'provider_answer', nullable: true }) providerAnswer: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** A try ended without any word of how, and another followed. */
  @Column('boolean') repeated?: boolean;
  /** When somebody said that a mail that failed needs no more care, and who. */
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt?: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy?: string | null;
}
