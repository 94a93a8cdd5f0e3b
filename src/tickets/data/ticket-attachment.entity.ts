import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a message; the content is kept once by its hash, the name is only for display. */
@Entity('ticket_attachment')
export class TicketAttachmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('text') name: string;
  /** Bytes. */
  @Column('bigint') size: number;
  @Column('text', { name: 'content_type' }) contentType: string;
  @Column('bytea') sha256: Buffer;
  /** The id by which the mail's HTML names an inline image. */
  @Column('text', { name: 'content_id', nullable: true }) contentId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
