import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketKind } from '../../tickets';

/** An address people write to: where its mails go, and how answers to them look. */
@Entity('mail_address')
export class MailAddressEntity {
  @PrimaryColumn('uuid') id: string;
  /** Grows with every change; a change that names an older one is refused. */
  @Column('integer') version: number;
  /** Lower case. */
  @Column('text', { unique: true }) address: string;
  /** The name in From for readers of Persian; null: the company's. */
  @Column('text', { name: 'sender_name_fa', nullable: true }) senderNameFa: string | null;
  @Column('text', { name: 'sender_name_en', nullable: true }) senderNameEn: string | null;
  /** Null: the team of the category, or none. */
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('uuid', { name: 'category_id', nullable: true }) categoryId: string | null;
  @Column('text') kind: TicketKind;
  /** Null: told from the words of each mail. */
  @Column('text', { nullable: true }) language: 'fa' | 'en' | null;
  /** Lines with `**bold**`, `*italic*` and `[text](https://…)`. */
  @Column('text', { name: 'signature_fa', nullable: true }) signatureFa: string | null;
  @Column('text', { name: 'signature_en', nullable: true }) signatureEn: string | null;
  /** False: its mails are taken like those to nobody in particular, and nothing leaves from it. */
  @Column('boolean') enabled: boolean;
  /** What came to no address of its own goes its way, and answers to it leave from here. */
  @Column('boolean', { name: 'is_default' }) isDefault: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
