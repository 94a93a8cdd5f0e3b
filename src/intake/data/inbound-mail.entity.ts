import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a message ended. `received` is on its way; `failed` is tried again; everything else is final. */
export type InboundMailState = 'received' | 'ticket' | 'reply' | 'bounce' | 'quarantined' | 'ignored' | 'failed';

/** One message that reached us; its bytes are kept by hash before anything else is done with it. */
@Entity('inbound_mail')
@Index('inbound_mail_message', ['messageId'], { unique: true })
export class InboundMailEntity {
  @PrimaryColumn('uuid') id: string;
  /** Which way it came: `smtp`, `post`, `imap:<mailbox>`. */
  @Column('text') source: string;
  @Column('text') state: InboundMailState;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('bytea', { name: 'raw_sha256' }) rawSha256: Buffer;
  /** Bytes. */
  @Column('bigint') size: number;
  @Column('text', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('text', { name: 'envelope_from', nullable: true }) envelopeFrom: string | null;
  @Column('text', { name: 'envelope_to', array: true }) envelopeTo: string[];
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text', { name: 'from_address', nullable: true }) fromAddress: string | null;
  @Column('smallint') attempts: number;
  @Column('uuid', { name: 'ticket_id', nullable: true }) ticketId: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'processed_at', nullable: true }) processedAt: Date | null;
}
