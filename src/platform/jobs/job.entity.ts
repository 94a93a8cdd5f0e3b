import { Column, Entity, PrimaryColumn } from 'typeorm';

export type JobState = 'ready' | 'running' | 'dead';

/**
 * One piece of work owed, written in the commit that owes it: the queue and the outbox in one. A finished job is deleted.
 */
@Entity('job')
export class JobEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') queue: string;
  @Column('text') name: string;
  /** Shape of the payload, so that a newer release can read an older job. */
  @Column('smallint') version: number;
  @Column('jsonb') payload: object;
  /** At most one waiting job has a given key. */
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') state: JobState;
  /** Business time, UTC. */
  @Column('timestamptz', { name: 'run_at' }) runAt: Date;
  @Column('smallint') attempts: number;
  @Column('smallint', { name: 'max_attempts' }) maxAttempts: number;
  @Column('text', { name: 'locked_by', nullable: true }) lockedBy: string | null;
  /** Database time: the end of the lease. */
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
  /** Grows with every claim; a worker whose number is old may not commit (fencing token). */
  @Column('integer') lease: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
