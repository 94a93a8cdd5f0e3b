import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateName } from '../domain/routing';

/** One wording of one mail in one language; never changed once it is written. */
@Entity('mail_template_version')
export class MailTemplateVersionEntity {
  @PrimaryColumn('text') template: TemplateName;
  @PrimaryColumn('text') locale: 'fa' | 'en';
  /** From 1, without gaps. */
  @PrimaryColumn('integer') version: number;
  /** Null, as the body is, when it goes back to the program's own wording. */
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text', { nullable: true }) body: string | null;
  /** The version whose words were taken again; 0 for the program's own. */
  @Column('integer', { name: 'restored_from', nullable: true }) restoredFrom: number | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('text', { name: 'created_by_name' }) createdByName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
