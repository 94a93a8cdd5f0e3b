import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MessageAuthorKind = 'customer' | 'staff' | 'third_party' | 'system';
export type MessageVisibility = 'public' | 'internal';
/** DMARC (RFC 7489) as our own server found it; `none` when it said nothing. */
export type SenderAuthentication = 'pass' | 'fail' | 'none';
/** A colleague's address without that proof; a colleague who may not see the ticket. */
export type SenderFlag = 'agent_unproven' | 'agent_without_access';

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
  /** Until then it can be called back and is nobody's to see outside; null once it is out. */
  @Column('timestamptz', { name: 'held_until', nullable: true }) heldUntil: Date | null;
  /** The one address of a mail's From; null when it has none or several, and for what did not come by mail. */
  @Column('text', { name: 'sender_address', nullable: true }) senderAddress: string | null;
  /** What our own server says of a mail's sender; null for what did not come by mail. */
  @Column('text', { nullable: true }) authentication: SenderAuthentication | null;
  @Column('text', { name: 'sender_flag', nullable: true }) senderFlag: SenderFlag | null;
  /** Of a third party's message: what a person decided about showing it to the customer. */
  @Column('text', { nullable: true }) review: 'open' | 'shown' | 'hidden' | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
