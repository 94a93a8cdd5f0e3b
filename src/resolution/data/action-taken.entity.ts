import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something done about the complaint, in plain words. Public ones are announced to the customer. */
@Entity('action_taken')
export class ActionTakenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('text') text: string;
  @Column('text') visibility: 'public' | 'internal';
  @Column('timestamptz', { name: 'done_at' }) doneAt: Date;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
