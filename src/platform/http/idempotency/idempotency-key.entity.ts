import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first answer to a request that came with an `Idempotency-Key`, kept for 48 hours. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  /** Route and caller: the same key of somebody else is another key. */
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea', { name: 'request_hash' }) requestHash: Buffer;
  @Column('smallint') status: number;
  @Column('jsonb') body: unknown;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
