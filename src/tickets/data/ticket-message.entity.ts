import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MessageAuthorKind = 'customer' | 'staff' | 'third_party' | 'system';
export type MessageVisibility = 'public' | 'internal';

/** One turn of the conversation, or an internal note. */
@Entity('ticket_message')
export class TicketMessageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text', { name: 'author_kind' }) authorKind: MessageAuthorKind;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('text') visibility: MessageVisibility;
  @Column('text') channel: string;
  /** The mail's own subject when it differs from the ticket's. */
  @Column('text', { nullable: true }) subject: string | null;
  /** What the person wrote, without quotes. */
  @Column('text') text: string;
  /** The rest of the mail: quoted history and signature. */
  @Column('text', { nullable: true }) quoted: string | null;
  /** Sanitised HTML of the mail, to be shown only in a sandboxed frame. */
  @Column('text', { nullable: true }) html: string | null;
  @Column('uuid', { name: 'inbound_mail_id', nullable: true }) inboundMailId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
