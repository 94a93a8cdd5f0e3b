import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InboundMailState, MailSource } from '../domain/mail-states';

/** One message that reached us; its bytes are kept by hash before anything else is done with it. */
@Entity('inbound_mail')
export class InboundMailEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') source: MailSource;
  @Column('text', { nullable: true }) mailbox: string | null;
  @Column('bigint', { name: 'uid_validity', nullable: true }) uidValidity: number | null;
  @Column('bigint', { nullable: true }) uid: number | null;
  @Column('text') state: InboundMailState;
  /** Why it was ignored, quarantined or failed; what sort of bounce it is. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('bytea', { name: 'raw_sha256' }) rawSha256: Buffer;
  /** Bytes that are kept. */
  @Column('bigint') size: number;
  /** Bytes of the whole message where it was too large and only its beginning is kept; else null. */
  @Column('bigint', { name: 'whole_size', nullable: true }) wholeSize: number | null;
  /** With angle brackets, as sent or made from the content. */
  @Column('text', { name: 'message_id' }) messageId: string;
  /** Two copies of one message agree in it, whatever the relays on their ways added. */
  @Column('bytea', { name: 'content_sha256' }) contentSha256: Buffer;
  /** Of the words and files as they were read: the same even when a program composed the message anew. */
  @Column('bytea', { name: 'words_sha256', nullable: true }) wordsSha256: Buffer | null;
  /** The Message-ID, on the one message of that id that counts. */
  @Column('text', { name: 'held_id', nullable: true }) heldId: string | null;
  @Column('uuid', { name: 'duplicate_of', nullable: true }) duplicateOf: string | null;
  /** Null when unknown, empty for the null reverse-path. */
  @Column('text', { name: 'envelope_from', nullable: true }) envelopeFrom: string | null;
  @Column('text', { name: 'envelope_to', array: true }) envelopeTo: string[];
  @Column('text', { nullable: true }) subject: string | null;
  /** The one address of From, lower case; null when From has none or several. */
  @Column('text', { name: 'from_address', nullable: true }) fromAddress: string | null;
  /** What the sender says in Date. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** Failures that count towards quarantine. */
  @Column('smallint') attempts: number;
  @Column('uuid', { name: 'ticket_id', nullable: true }) ticketId: string | null;
  /** What our own server says of the sender (RFC 8601), once the message was read. */
  @Column('text', { nullable: true }) authentication: 'pass' | 'fail' | 'none' | null;
  /** A person let it through: what held it back is not asked again. */
  @Column('boolean') released: boolean;
  /** When a person agreed that it stays held back, and who. */
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy: string | null;
  /** When it reached our own server. */
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  /** When we got it from there. */
  @Column('timestamptz', { name: 'fetched_at' }) fetchedAt: Date;
  @Column('timestamptz', { name: 'processed_at', nullable: true }) processedAt: Date | null;
}
