import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailSourceConfig } from '../domain/mail-source';

/** A mailbox that an administrator described; its secrets are sealed. */
@Entity('mail_source')
export class MailSourceEntity implements MailSourceConfig {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') host: string;
  @Column('integer') port: number;
  @Column('text') security: MailSourceConfig['security'];
  @Column('text') username: string;
  @Column('text') auth: MailSourceConfig['auth'];
  @Column('text', { name: 'token_url', nullable: true }) tokenUrl: string | null;
  @Column('text', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('text', { nullable: true }) scope: string | null;
  /** Encrypted; see SecretBox. */
  @Column('bytea') secrets: Buffer;
  @Column('text') folder: string;
  @Column('text', { name: 'after_commit' }) afterCommit: MailSourceConfig['afterCommit'];
  @Column('text', { name: 'move_to', nullable: true }) moveTo: string | null;
  @Column('text') existing: MailSourceConfig['existing'];
  @Column('text', { name: 'own_server', nullable: true }) ownServer: string | null;
  @Column('boolean') enabled: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
