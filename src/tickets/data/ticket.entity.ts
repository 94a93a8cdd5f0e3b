import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Impact, Priority, Severity, TicketChannel, TicketKind, TicketStatus } from '../domain/states';

/** One complaint (or praise, question, …) on its way to a result that the customer confirms. */
@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid') id: string;
  /** What people read out: `C-` and eight characters. */
  @Column('text', { unique: true }) reference: string;
  /** Grows with every change; a change that names an older one is refused. */
  @Column('integer') version: number;
  @Column('text') kind: TicketKind;
  @Column('text') status: TicketStatus;
  /** Since when; null: since it reached us. */
  @Column('timestamptz', { name: 'status_since', nullable: true }) statusSince: Date | null;
  @Column('text') channel: TicketChannel;
  @Column('text') locale: 'fa' | 'en';
  @Column('text') subject: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text', { name: 'customer_name' }) customerName: string;
  @Column('uuid', { name: 'category_id', nullable: true }) categoryId: string | null;
  @Column('text', { nullable: true }) product: string | null;
  @Column('text', { name: 'order_ref', nullable: true }) orderRef: string | null;
  /** The day on which it happened, as the customer says; no time of day. */
  @Column('date', { name: 'occurred_on', nullable: true }) occurredOn: string | null;
  @Column('text', { name: 'desired_remedy', nullable: true }) desiredRemedy: string | null;
  @Column('text', { nullable: true }) severity: Severity | null;
  @Column('text', { nullable: true }) impact: Impact | null;
  @Column('text') priority: Priority;
  @Column('text', { array: true }) tags: string[];
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  /** The colleague whom the complaint is about: may never own it. */
  @Column('uuid', { name: 'complained_about_id', nullable: true }) complainedAboutId: string | null;
  /** The date told to the customer. */
  @Column('timestamptz', { name: 'promised_by', nullable: true }) promisedBy: Date | null;
  /** When the clock that runs out first does so; infinity when none runs. */
  @Column('timestamptz', { name: 'next_due_at' }) nextDueAt: Date | string;
  @Column('text', { name: 'next_due_metric', nullable: true }) nextDueMetric: string | null;
  @Column('text', { name: 'next_due_state', nullable: true }) nextDueState: string | null;
  /** Some clock of this ticket has been broken. */
  @Column('boolean') breached: boolean;
  @Column('smallint', { name: 'reopen_count' }) reopenCount: number;
  @Column('smallint', { name: 'escalation_level' }) escalationLevel: number;
  /** 0 before an appeal, 2 once the second level has it. */
  @Column('smallint', { name: 'appeal_level' }) appealLevel: number;
  /** The address it came by and its answers leave from; null when it came in another way. */
  @Column('uuid', { name: 'mail_address_id', nullable: true }) mailAddressId: string | null;
  /** Random per ticket; tracking and reply tokens are derived from it and the instance's secret. */
  @Column('bytea', { name: 'token_seed' }) tokenSeed: Buffer;
  @Column('uuid', { name: 'last_message_id', nullable: true }) lastMessageId: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  /** The closed ticket that this one takes up again. */
  @Column('uuid', { name: 'follows_id', nullable: true }) followsId: string | null;
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  /** The state to return to from spam or a merge. */
  @Column('text', { name: 'status_before', nullable: true }) statusBefore: TicketStatus | null;
  /** When it reached us: form submit, or our own server's topmost Received line. Clocks start here. */
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('timestamptz', { name: 'first_resolved_at', nullable: true }) firstResolvedAt: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
